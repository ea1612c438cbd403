/** Header values, texts and files into the bytes of a mail. */
package mhss.gateway.mail.compose;
