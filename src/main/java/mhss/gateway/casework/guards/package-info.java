/** What must be given besides a transition. */
package mhss.gateway.casework.guards;
