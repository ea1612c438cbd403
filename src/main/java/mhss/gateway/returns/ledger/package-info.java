/** Made returns into rows, ciphertext and sealed mails; corrections; proofs. */
package mhss.gateway.returns.ledger;
