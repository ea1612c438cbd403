/** What was applied to a case, once more by some rules, in memory: its course and its clocks. */
package mhss.gateway.casework.replaying;
