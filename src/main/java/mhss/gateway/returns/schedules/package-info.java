/** The schedules of the returns: what they call for, and what became of each call. */
@NamedInterface("schedules")
package mhss.gateway.returns.schedules;

import org.springframework.modulith.NamedInterface;
