/** PDF pages into lines with places, and AcroForm fields into values. */
package mhss.gateway.documents.pdf;
