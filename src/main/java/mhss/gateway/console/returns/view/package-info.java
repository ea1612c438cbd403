/** Returns as pages show them: as much of each as a person may see. */
package mhss.gateway.console.returns.view;
