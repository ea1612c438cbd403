/** Claims and management information at the command line: seen, explained, decided and proven. */
package mhss.gateway.console.returns;
