/** The text of a route file into what it would reach that no route of the console may. */
package mhss.gateway.operations.routes.reach;
