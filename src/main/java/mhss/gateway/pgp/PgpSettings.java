package mhss.gateway.pgp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Period;
import mhss.gateway.pgp.crypto.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param partnerKeys folder of partners' public keys, {@code *.asc}
 * @param maxContent most that all that is sealed in one mail may grow to when opened; null: as much
 *     as there is memory for
 * @param maxDepth layers of encryption and compression
 * @param keyLifetime of keys generated here
 */
@Validated
@ConfigurationProperties("gateway.pgp")
record PgpSettings(
    @NotNull @DefaultValue("config/keys") Path partnerKeys,
    DataSize maxContent,
    @Min(2) @Max(16) @DefaultValue("4") int maxDepth,
    @NotNull @DefaultValue("3y") Period keyLifetime) {

  Limits limits() {
    long content = maxContent == null ? Limits.DEFAULT.content() : maxContent.toBytes();
    return new Limits(content, maxDepth);
  }
}
