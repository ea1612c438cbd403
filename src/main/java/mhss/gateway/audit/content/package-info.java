/** Mails and cases into the files of a bundle. */
package mhss.gateway.audit.content;
