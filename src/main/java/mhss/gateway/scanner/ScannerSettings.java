package mhss.gateway.scanner;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param clamd {@code unix:/run/clamav/clamd.ctl} or {@code host:port}; empty: nothing is scanned
 * @param whenAway what becomes of mail while the scanner does not answer
 * @param silence a scanner that neither takes nor says anything for so long is away
 * @param allowPlaintext a scanner on another machine: it is sent decrypted mail in the clear
 */
@Validated
@ConfigurationProperties("gateway.scanner")
record ScannerSettings(
    @DefaultValue("") String clamd,
    @DefaultValue("wait") WhenAway whenAway,
    @DefaultValue("60s") Duration silence,
    @DefaultValue("false") boolean allowPlaintext) {

  enum WhenAway {
    WAIT,
    PARK
  }
}
