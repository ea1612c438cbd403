/** What a bundle holds, on a few pages for people. */
package mhss.gateway.audit.summary;
