/** Management information before it takes a format: sections, rows, cells, trends. */
package mhss.gateway.returns.layout.report;
