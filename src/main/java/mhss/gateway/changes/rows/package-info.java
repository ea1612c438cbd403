/** Changes and versions into their tables, their content as ciphertext; and back. */
package mhss.gateway.changes.rows;
