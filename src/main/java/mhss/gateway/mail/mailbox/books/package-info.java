/** What is known about a mailbox, kept in the database: lease, folders, entries, health. */
package mhss.gateway.mail.mailbox.books;
