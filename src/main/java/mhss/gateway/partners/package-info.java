/**
 * The partners file into who may write what, from which address, under which key; and which keys
 * that makes ours, theirs and old ones.
 */
@ApplicationModule(allowedDependencies = {"pgp"})
package mhss.gateway.partners;

import org.springframework.modulith.ApplicationModule;
