/** The bytes of a mail into its opened parts, each with how it was protected. */
package mhss.gateway.intake.opening;
