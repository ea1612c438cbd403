/** Fragments and the labels of a form into values. */
package mhss.gateway.documents.labels;
