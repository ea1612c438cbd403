/** Rule-set data into clocks, recipients, wordings, reasons, guards; the working calendar. */
@ApplicationModule(allowedDependencies = {})
package mhss.gateway.rules;

import org.springframework.modulith.ApplicationModule;
