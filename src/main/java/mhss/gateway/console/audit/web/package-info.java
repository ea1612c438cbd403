/** The history, its verification and its exports in a browser and as REST. */
package mhss.gateway.console.audit.web;
