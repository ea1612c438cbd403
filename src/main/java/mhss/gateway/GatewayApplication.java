package mhss.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The gateway: every feature is a package beside this class. Two features may call their pages
 * alike: beans that are scanned have the whole name of their class.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class GatewayApplication {}
