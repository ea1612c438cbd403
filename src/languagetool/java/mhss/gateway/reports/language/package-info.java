/** Text into slips of spelling and grammar, by LanguageTool; compiled in its profile only. */
package mhss.gateway.reports.language;
