/** Management information as a workbook: a sheet for each section, with its chart. */
package mhss.gateway.returns.layout.book;
