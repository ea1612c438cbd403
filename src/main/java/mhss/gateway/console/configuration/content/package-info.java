/** The bytes of a file of the configuration, out to people and programs. */
package mhss.gateway.console.configuration.content;
