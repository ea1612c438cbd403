/** What the makers computed into XLSX by template, CSV and PDF: the same values, the same bytes. */
package mhss.gateway.returns.layout;
