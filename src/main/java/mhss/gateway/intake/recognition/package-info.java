/**
 * An opened mail into the kind of message it is, with the reason; and whether its sender may send
 * that.
 */
package mhss.gateway.intake.recognition;
