/** The figures of returns through the periods, as numbers and as pictures. */
@NamedInterface("charts")
package mhss.gateway.returns.charts;

import org.springframework.modulith.NamedInterface;
