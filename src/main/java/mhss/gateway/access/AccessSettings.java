package mhss.gateway.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param secondStep roles whose people must give a code after the password
 * @param oneTime how long a one-time password is good
 * @param passwordLength shortest password
 * @param tokenLongest longest life of a token
 */
@Validated
@ConfigurationProperties("gateway.access")
public record AccessSettings(
    @NotNull @DefaultValue({"admin", "key-custodian"}) Set<Role> secondStep,
    @NotNull @DefaultValue("3d") Duration oneTime,
    @Min(8) @Max(64) @DefaultValue("12") int passwordLength,
    @NotNull @DefaultValue("365d") Duration tokenLongest,
    @Valid @NotNull @DefaultValue Attempts attempts,
    @Valid @NotNull @DefaultValue Sessions sessions,
    @Valid @NotNull @DefaultValue Oidc oidc) {

  /**
   * @param tries wrong ones in a row, then each further one has to wait twice as long
   * @param ofAddress the same for one address, whoever is named
   * @param firstWait after that many
   * @param longestWait no wait is longer
   */
  public record Attempts(
      @Min(2) @Max(50) @DefaultValue("5") int tries,
      @Min(5) @Max(10_000) @DefaultValue("50") int ofAddress,
      @NotNull @DefaultValue("1m") Duration firstWait,
      @NotNull @DefaultValue("15m") Duration longestWait) {}

  /**
   * @param each how many one person may have; the oldest ends
   * @param idle ends one that is not used
   * @param longest ends one that is used
   */
  public record Sessions(
      @Min(1) @Max(100) @DefaultValue("5") int each,
      @NotNull @DefaultValue("30m") Duration idle,
      @NotNull @DefaultValue("12h") Duration longest) {}

  /**
   * @param issuer none: nobody signs in elsewhere
   * @param nameClaim names the person; it stands in the history
   * @param rolesClaim lists what {@code roles} turns into ours
   */
  public record Oidc(
      String issuer,
      String clientId,
      String clientSecret,
      @DefaultValue("preferred_username") String nameClaim,
      @DefaultValue("roles") String rolesClaim,
      @DefaultValue Map<String, List<Role>> roles) {

    public boolean wanted() {
      return issuer != null && !issuer.isBlank();
    }
  }
}
