/** Values into Annex A of the guidance, version 8, in every format correspondents use. */
package mhss.gateway.sandbox.annexa;
