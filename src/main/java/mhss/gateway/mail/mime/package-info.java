/** Bytes of a mail into its parts. */
package mhss.gateway.mail.mime;
