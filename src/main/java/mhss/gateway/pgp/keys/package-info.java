/**
 * A key block into a certificate whose self-signatures are verified, and what it may be used for.
 */
package mhss.gateway.pgp.keys;
