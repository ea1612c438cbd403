/** The tables of the returns. */
package mhss.gateway.returns.rows;
