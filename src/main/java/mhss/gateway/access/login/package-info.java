/** Passwords, codes and attempts, as they are checked and kept. */
package mhss.gateway.access.login;
