/** What a person sees in a document, whatever its format: pieces of text in reading order. */
package mhss.gateway.documents.content;
