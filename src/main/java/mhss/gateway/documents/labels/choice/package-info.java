/** Printed options and the marks around them into the one that was chosen. */
package mhss.gateway.documents.labels.choice;
