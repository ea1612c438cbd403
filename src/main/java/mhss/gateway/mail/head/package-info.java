/** Single header values into addresses, dates and identifiers. */
package mhss.gateway.mail.head;
