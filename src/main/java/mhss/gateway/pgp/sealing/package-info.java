/** Content into a message for chosen keys, by Camel PGP. */
package mhss.gateway.pgp.sealing;
