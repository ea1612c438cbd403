/** Cases in pages and for programs. */
package mhss.gateway.console.cases.web;
