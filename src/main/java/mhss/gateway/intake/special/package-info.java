/**
 * Customers for whom less may be held, or nothing done before a person decides (requirements 11).
 */
package mhss.gateway.intake.special;
