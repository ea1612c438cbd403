/**
 * The fields of a form into checked values, with what is missing and what a caseworker should look
 * at.
 */
package mhss.gateway.intake.reading;
