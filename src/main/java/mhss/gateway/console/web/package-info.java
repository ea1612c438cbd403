/** A model into a page: frame, menu, dates as people write them, refusals, styles. */
package mhss.gateway.console.web;
