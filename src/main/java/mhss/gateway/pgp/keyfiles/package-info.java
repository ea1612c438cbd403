/** Folders of key files into keys, nothing verified yet; and keys into files. */
package mhss.gateway.pgp.keyfiles;
