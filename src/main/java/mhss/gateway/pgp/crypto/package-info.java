/** Which algorithms and key strengths are accepted, and who computes them. */
package mhss.gateway.pgp.crypto;
