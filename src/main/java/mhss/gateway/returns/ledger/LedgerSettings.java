package mhss.gateway.returns.ledger;

import java.util.Optional;
import java.util.Set;
import mhss.gateway.responses.Packing;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param approve ids of returns that leave only once a person has approved them
 * @param attach how a return is packed: {@code mime} or {@code file}
 * @param archiveKey fingerprint of a key of our own that can open what was sent; blank: none
 */
@ConfigurationProperties("gateway.returns")
record LedgerSettings(
    @DefaultValue Set<String> approve,
    @DefaultValue("mime") Packing.Form attach,
    @DefaultValue("") String archiveKey) {

  Packing packing() {
    return new Packing(
        attach, Optional.of(archiveKey.replace(" ", "")).filter(key -> !key.isEmpty()));
  }
}
