/** PDF, Word, ODT, RTF, HTML and text into labelled fields, each with where it was found. */
@ApplicationModule(allowedDependencies = {})
package mhss.gateway.documents;

import org.springframework.modulith.ApplicationModule;
