/**
 * What can be done to a case by hand, as a form asks for it: made from the rule set of the case.
 */
package mhss.gateway.console.recording.acts;
