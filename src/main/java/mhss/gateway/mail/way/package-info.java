/** The way to a mail server into findings: name, port, protection, and exactly where it ends. */
package mhss.gateway.mail.way;
