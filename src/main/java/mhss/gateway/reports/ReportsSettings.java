package mhss.gateway.reports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rejectMechanical a report that certainly misses a mechanical criterion is rejected without
 *     a person
 */
@ConfigurationProperties("gateway.reports")
record ReportsSettings(@DefaultValue("false") boolean rejectMechanical) {}
