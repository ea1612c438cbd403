package mhss.gateway.returns.layout.filling;

/** A file of {@code templates/returns/} that cannot be filled: which, where, why. */
public class UnusableTemplate extends RuntimeException {

  UnusableTemplate(String file, String place, String cause) {
    super("Correct templates/returns/%s%s: %s".formatted(file, place, cause));
  }
}
