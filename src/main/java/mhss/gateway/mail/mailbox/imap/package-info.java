/** A server's name and a login into UIDs and the bytes behind them; nothing here can write. */
package mhss.gateway.mail.mailbox.imap;
