/** Glyphs and drawn lines of PDF pages into lines of text and cells of tables. */
package mhss.gateway.documents.pdf.print;
