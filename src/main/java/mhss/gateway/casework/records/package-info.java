/** Attempts to contact, appointments and payments. */
package mhss.gateway.casework.records;
