/** Logins by OAuth2 token (SASL XOAUTH2): Microsoft, Google, and tokens that others fetch. */
package mhss.gateway.mail.oauth;
