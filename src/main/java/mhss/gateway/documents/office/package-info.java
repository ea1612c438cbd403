/** Word and OpenDocument files into fragments: bounded archives, XML without entities. */
package mhss.gateway.documents.office;
