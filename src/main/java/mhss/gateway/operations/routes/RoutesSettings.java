package mhss.gateway.operations.routes;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder of the route files
 * @param scan how often it is looked at
 */
@ConfigurationProperties("gateway.routes")
record RoutesSettings(@DefaultValue("routes") Path folder, @DefaultValue("2s") Duration scan) {}
