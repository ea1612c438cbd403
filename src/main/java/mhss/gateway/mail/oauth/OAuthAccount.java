package mhss.gateway.mail.oauth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One login by token.
 *
 * @param user address of the mailbox that is opened
 * @param tenant of Microsoft: where the application is registered
 * @param authority of Microsoft: another one for a national cloud
 * @param scope what the token is good for; default: all of the mailbox
 * @param keyFile of Google: key of a service account (JSON) that may act for the user
 * @param refreshToken of Google: without a service account, with client id and secret
 * @param tokenUrl of Google: where tokens are asked for
 * @param tokenFile static: holds the token; somebody else renews it, it is read at each login
 * @param trust PEM file of the only certificates to trust at the token endpoint
 */
record OAuthAccount(
    @NotNull Kind kind,
    @NotBlank String user,
    Optional<String> tenant,
    Optional<String> clientId,
    Optional<String> clientSecret,
    Optional<URI> authority,
    Optional<String> scope,
    Optional<Path> keyFile,
    Optional<String> refreshToken,
    Optional<URI> tokenUrl,
    Optional<Path> tokenFile,
    Optional<Path> trust) {

  enum Kind {
    MICROSOFT,
    GOOGLE,
    STATIC
  }

  OAuthAccount {
    // An Optional that nobody configured is bound as null.
    tenant = Objects.requireNonNullElse(tenant, Optional.empty());
    clientId = Objects.requireNonNullElse(clientId, Optional.empty());
    clientSecret = Objects.requireNonNullElse(clientSecret, Optional.empty());
    authority = Objects.requireNonNullElse(authority, Optional.empty());
    scope = Objects.requireNonNullElse(scope, Optional.empty());
    keyFile = Objects.requireNonNullElse(keyFile, Optional.empty());
    refreshToken = Objects.requireNonNullElse(refreshToken, Optional.empty());
    tokenUrl = Objects.requireNonNullElse(tokenUrl, Optional.empty());
    tokenFile = Objects.requireNonNullElse(tokenFile, Optional.empty());
    trust = Objects.requireNonNullElse(trust, Optional.empty());
  }

  /** What cannot work, as far as it shows without asking anybody; never a value. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    needed().forEach((setting, value) -> missing(setting, value).ifPresent(problems::add));
    unreadable("key-file", keyFile).ifPresent(problems::add);
    unreadable("token-file", tokenFile).ifPresent(problems::add);
    unreadable("trust", trust).ifPresent(problems::add);
    if (tokenUrl.filter(url -> !"https".equals(url.getScheme())).isPresent()) {
      problems.add("token-url must begin with https://");
    }
    return problems;
  }

  private Map<String, Optional<?>> needed() {
    Map<String, Optional<?>> needed = new LinkedHashMap<>();
    if (kind == Kind.MICROSOFT) {
      needed.put("tenant", tenant);
    }
    if (kind == Kind.STATIC) {
      needed.put("token-file", tokenFile);
    } else if (kind == Kind.MICROSOFT || keyFile.isEmpty()) {
      needed.put("client-id", clientId);
      needed.put("client-secret", clientSecret);
    }
    if (kind == Kind.GOOGLE && keyFile.isEmpty()) {
      needed.put("key-file or refresh-token", refreshToken);
    }
    return needed;
  }

  private static Optional<String> unreadable(String setting, Optional<Path> file) {
    return file.filter(path -> !Files.isReadable(path))
        .map(path -> setting + " is not there, or not readable");
  }

  /** What names a variable that nobody has set is left as it was written. */
  private static Optional<String> missing(String setting, Optional<?> value) {
    String text = value.map(Object::toString).orElse("");
    if (text.matches("\\$\\{[^}]*}")) {
      return Optional.of(setting + " names a variable that is not set");
    }
    return text.isBlank() ? Optional.of(setting + " is missing") : Optional.empty();
  }

  /** A record prints its components: not these secrets. */
  @Override
  public String toString() {
    return kind + " login";
  }
}
