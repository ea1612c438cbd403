/** Bytes into a bounded, tolerant MIME tree, and back; the mailbox: component; SMTP. */
@ApplicationModule(allowedDependencies = {})
package mhss.gateway.mail;

import org.springframework.modulith.ApplicationModule;
