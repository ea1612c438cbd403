/** Whether a referral, or a person, may open a case. */
package mhss.gateway.casework.opening;
