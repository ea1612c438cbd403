/** Cases in the database: their rows, their events, what dies with them. */
package mhss.gateway.casework.rows;
