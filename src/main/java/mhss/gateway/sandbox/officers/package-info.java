/** The people at the department to whom returns go: their mail into files that can be opened. */
package mhss.gateway.sandbox.officers;
