/** Files of {@code templates/} and values into the words of letters. */
package mhss.gateway.responses.templates;
