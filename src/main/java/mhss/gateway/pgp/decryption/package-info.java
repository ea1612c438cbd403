/**
 * Encrypted packets into packets whose integrity is proven, with whichever key of ours opens them.
 */
package mhss.gateway.pgp.decryption;
