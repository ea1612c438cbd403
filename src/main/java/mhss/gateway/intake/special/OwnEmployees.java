package mhss.gateway.intake.special;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import mhss.gateway.intake.opening.StackedMarks;

/**
 * Finds a customer who works for the provider itself (2024 guidance 4.06, 4.07). Only holds the
 * case: a namesake is for a person to tell (requirements A-37).
 */
public final class OwnEmployees {

  private final List<String> names;

  /**
   * @param names of the provider, each way it is called
   */
  public OwnEmployees(Collection<String> names) {
    this.names = names.stream().map(OwnEmployees::plain).filter(name -> !name.isBlank()).toList();
  }

  /**
   * @param employer as the form says it, with size and sector
   */
  public boolean employedBy(String employer) {
    String plain = plain(employer);
    return names.stream().anyMatch(plain::contains);
  }

  /** Whole words between blanks; marks and the form of the company do not count. */
  private static String plain(String name) {
    String words =
        Normalizer.normalize(StackedMarks.cut(name), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace("&", " and ")
            .replaceAll("[\\p{M}'’.]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .replaceAll("\\b(?:ltd|limited|plc|llp|cic|company|co|the)\\b", " ")
            .replaceAll(" +", " ")
            .strip();
    return words.isEmpty() ? "" : " " + words + " ";
  }
}
