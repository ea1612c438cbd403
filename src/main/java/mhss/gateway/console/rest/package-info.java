/** The REST resources into a description: OpenAPI for programs, a page for people. */
package mhss.gateway.console.rest;
