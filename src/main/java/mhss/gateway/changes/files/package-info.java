/** The folders of the configuration into the files in them, and back. */
package mhss.gateway.changes.files;
