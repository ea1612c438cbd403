/** Text and archives into what stands in a file: harmless to spreadsheets, the same every time. */
package mhss.gateway.returns.layout.bytes;
