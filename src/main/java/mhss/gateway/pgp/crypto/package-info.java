/** Which algorithms, key strengths and amounts are accepted, and who computes them. */
package mhss.gateway.pgp.crypto;
