/** Files that a node has otherwise than they are in force, brought into line. */
package mhss.gateway.console.configuration.nodes;
