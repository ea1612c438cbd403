/** Forms of a rule set and answers into documents, as people fill them in. */
package mhss.gateway.sandbox.forms;
