/** Pages and pictures of strangers into pictures of our own making. */
package mhss.gateway.documents.picture;
