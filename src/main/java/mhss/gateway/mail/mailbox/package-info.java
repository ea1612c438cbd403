/**
 * The {@code mailbox:} component: a mailbox that people go on using into batches of mails, each
 * handed over until it has an outcome.
 */
package mhss.gateway.mail.mailbox;
