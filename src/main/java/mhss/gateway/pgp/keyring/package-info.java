/** Key files into the set of keys in use, own keys unlocked once; and new keys into files. */
package mhss.gateway.pgp.keyring;
