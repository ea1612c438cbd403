/** An XLSX template and rows into a sheet, in one pass and flat memory. */
package mhss.gateway.returns.layout.filling;
