/** The rows and the bytes of mails. */
package mhss.gateway.casework.messages;
