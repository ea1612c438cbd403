/** One report and one criterion of the specified standard into a verdict with its place. */
package mhss.gateway.reports.standard;
