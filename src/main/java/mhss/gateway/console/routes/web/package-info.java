/** Routes as they run into pages, pictures and REST. */
package mhss.gateway.console.routes.web;
