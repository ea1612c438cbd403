/** One case from its referral to its end: the steps of both desks into a told journey. */
package mhss.gateway.sandbox.journey;
