/** What the doctor looks at, one class each. */
package mhss.gateway.operations.checks;
