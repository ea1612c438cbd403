/** The list of messages, the page of one, its content with the pictures of its pages; and REST. */
package mhss.gateway.console.messages.web;
