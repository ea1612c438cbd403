/** RTF, HTML and plain text into fragments. */
package mhss.gateway.documents.markup;
