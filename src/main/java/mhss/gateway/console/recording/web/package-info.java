/** What a person records on a case, in pages and for programs. */
package mhss.gateway.console.recording.web;
