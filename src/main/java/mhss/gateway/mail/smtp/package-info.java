/** Mails of the outbox into accepted ones: guarded, over reused connections. */
package mhss.gateway.mail.smtp;
