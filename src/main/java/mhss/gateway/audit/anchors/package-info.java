/** What an anchor says, and the files it is written to. */
package mhss.gateway.audit.anchors;
