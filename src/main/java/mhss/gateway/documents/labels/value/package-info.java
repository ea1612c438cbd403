/** The text behind a label into a value: where it ends, and how its lines are joined. */
package mhss.gateway.documents.labels.value;
