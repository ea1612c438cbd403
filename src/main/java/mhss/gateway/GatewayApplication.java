package mhss.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The gateway: every feature is a package beside this class. */
@SpringBootApplication
public class GatewayApplication {}
