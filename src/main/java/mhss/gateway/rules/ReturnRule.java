package mhss.gateway.rules;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A return of the provider desk.
 *
 * @param schedule it is planned by, {@code C-24} …; empty: a person asks for it
 * @param kind of message that carries it, {@code V-24} …; empty: not sent, only kept
 * @param period {@code month}, {@code previous-month}, {@code previous-quarter}, {@code
 *     previous-year}, {@code contract-year} or {@code chosen}
 * @param content {@code claim}, {@code prap-worksheet}, {@code information} or {@code carried}
 * @param files {@code xlsx}, {@code csv}, {@code pdf}
 * @param fileName without extension; {@code {provider}}, {@code {period}} and {@code {version}} are
 *     filled in
 * @param cutOff on the planned day, in London: what comes later belongs to the next one
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

  public ReturnRule {
    files = List.copyOf(files);
    sections = List.copyOf(sections);
  }
}
