/** The partners file into who may write what, from which address, under which key. */
@ApplicationModule(allowedDependencies = {})
package mhss.gateway.partners;

import org.springframework.modulith.ApplicationModule;
