/** Files of the configuration and their changes into pages and REST. */
package mhss.gateway.console.configuration.web;
