/** Bytes of mails into characters: charsets, encoded words, flowed lines. */
package mhss.gateway.mail.text;
