package mhss.gateway.returns.layout.filling;

/** A file of {@code templates/returns/} that cannot be used: which, where, why. */
public class UnusableTemplate extends RuntimeException {

  /**
   * @param place such as {@code sheet 'Claim', cell B3}; empty for the whole file
   */
  public UnusableTemplate(String file, String place, String cause) {
    super(
        "Correct templates/returns/%s: %s%s"
            .formatted(file, place.isEmpty() ? "" : place + ": ", cause));
  }
}
