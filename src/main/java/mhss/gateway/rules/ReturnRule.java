package mhss.gateway.rules;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A return that the provider makes, and how it is named, made and sent.
 *
 * @param id for example {@code claim}
 * @param schedule id of the schedule that plans it; empty: only on request
 * @param kind id of the message that carries it; empty: kept for our own people, never sent
 * @param period it is about, seen from the planned day: {@code month}, {@code previous-month},
 *     {@code previous-quarter}, {@code previous-year}, {@code contract-year} (the one that ended),
 *     or {@code chosen} by a person
 * @param content {@code claim}, {@code prap-worksheet}, {@code information}, {@code carried} (a
 *     person fills it)
 * @param files kinds of file, of {@code xlsx}, {@code csv}, {@code pdf}
 * @param fileName without its ending; {@code {provider}}, {@code {period}}, {@code {version}} are
 *     filled in
 * @param sections of management information, in their order
 * @param cutOff time of the planned day, in London, up to which what was received counts
 */
public record ReturnRule(
    String id,
    String name,
    Optional<String> schedule,
    Optional<String> kind,
    String period,
    String content,
    List<String> files,
    String fileName,
    List<String> sections,
    Optional<LocalTime> cutOff,
    String source) {

  public static final String CHOSEN = "chosen";

  public ReturnRule {
    files = List.copyOf(files);
    sections = List.copyOf(sections);
  }

  public boolean isFilledByPeople() {
    return content.equals("carried");
  }

  /**
   * @param provider who makes it
   * @param ending {@code xlsx}, {@code csv} or {@code pdf}
   */
  public String fileName(String provider, String period, int version, String ending) {
    return fileName
            .replace("{provider}", provider)
            .replace("{period}", period)
            .replace("{version}", String.valueOf(version))
        + "."
        + ending;
  }
}
