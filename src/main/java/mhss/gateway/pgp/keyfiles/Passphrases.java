package mhss.gateway.pgp.keyfiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Passphrases of own keys: lines {@code FINGERPRINT=passphrase} of a file, or the environment. Read
 * when a key is unlocked, never kept.
 */
public final class Passphrases {

  private static final String VARIABLE = "MHSS_PGP_PASSPHRASE_";

  private final Path file;
  private final UnaryOperator<String> environment;

  public Passphrases(Path file, UnaryOperator<String> environment) {
    this.file = file;
    this.environment = environment;
  }

  public Optional<char[]> of(String fingerprint) {
    return Optional.ofNullable(environment.apply(VARIABLE + fingerprint))
        .or(() -> inFile(fingerprint))
        .map(String::toCharArray);
  }

  /** For the advice how to add one. */
  public String whereFor(String fingerprint) {
    return "a line %s=... in %s, or the variable %s%s"
        .formatted(fingerprint, file, VARIABLE, fingerprint);
  }

  private Optional<String> inFile(String fingerprint) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.indexOf('=') > 0 && named(line).equals(fingerprint))
          .map(line -> line.substring(line.indexOf('=') + 1))
          .findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static String named(String line) {
    return line.substring(0, line.indexOf('=')).replace(" ", "").toUpperCase(Locale.ROOT);
  }
}
