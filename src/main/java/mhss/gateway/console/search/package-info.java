/** The words of the one search box into the page they mean. */
package mhss.gateway.console.search;
