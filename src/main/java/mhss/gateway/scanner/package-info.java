/** Content into what a virus scanner beside the gateway says of it. */
@ApplicationModule(allowedDependencies = {})
package mhss.gateway.scanner;

import org.springframework.modulith.ApplicationModule;
