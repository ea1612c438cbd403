/** Files into a bundle that can be checked anywhere, and the checking of it; no database. */
package mhss.gateway.audit.bundle;
