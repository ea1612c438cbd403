/**
 * OpenPGP packets into content, its encryption and its signatures: grammar, limits, verification.
 */
package mhss.gateway.pgp.message;
