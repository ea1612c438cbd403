package mhss.gateway.mail.smtp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How one mailbox sends.
 *
 * @param port 0: 587 for STARTTLS, 465 for SMTPS, 25 for plain
 * @param from address it sends from; bounces go there
 * @param oauth a login by token of gateway.oauth, instead of user name and password
 * @param trust PEM file of the only certificates to trust; the platform's when absent
 * @param allowPlaintext plain also to another machine
 * @param idle a connection unused for longer is asked (NOOP) before it is used again
 * @param mailsPerConnection then a new one is made
 */
record SmtpAccount(
    @NotBlank String host,
    @DefaultValue("0") @Min(0) @Max(65535) int port,
    @DefaultValue("starttls") Security security,
    Optional<String> username,
    Optional<String> password,
    Optional<String> oauth,
    @NotBlank String from,
    Optional<Path> trust,
    @DefaultValue("false") boolean allowPlaintext,
    @DefaultValue("10s") Duration connectTimeout,
    @DefaultValue("30s") Duration readTimeout,
    @DefaultValue("30s") Duration writeTimeout,
    @DefaultValue("30s") Duration idle,
    @DefaultValue("100") @Min(1) int mailsPerConnection) {

  SmtpAccount {
    // An Optional that nobody configured is bound as null.
    username = Objects.requireNonNullElse(username, Optional.empty());
    password = Objects.requireNonNullElse(password, Optional.empty());
    oauth = Objects.requireNonNullElse(oauth, Optional.empty());
    trust = Objects.requireNonNullElse(trust, Optional.empty());
  }

  enum Security {
    STARTTLS(587),
    SMTPS(465),
    PLAIN(25);

    private final int port;

    Security(int port) {
      this.port = port;
    }
  }

  int portOrDefault() {
    return port == 0 ? security.port : port;
  }

  boolean logsIn() {
    return username.isPresent() || oauth.isPresent();
  }

  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }

  /** A record prints its components: not this one's password. */
  @Override
  public String toString() {
    return host + ":" + portOrDefault() + " " + security;
  }
}
