/** Management information as pages to read: an HTML template, charts as vectors, tagged PDF. */
package mhss.gateway.returns.layout.page;
