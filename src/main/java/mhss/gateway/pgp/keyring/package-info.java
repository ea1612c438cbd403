/** Keys of files into the set in use, own keys unlocked once; and new keys, made or taken in. */
package mhss.gateway.pgp.keyring;
