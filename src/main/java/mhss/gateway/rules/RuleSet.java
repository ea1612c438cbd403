package mhss.gateway.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One edition of the guidance, as data of {@code config/rules}. Immutable. */
public record RuleSet(
    String id,
    String title,
    LocalDate effectiveFrom,
    Optional<LocalDate> effectiveTo,
    String urnPattern,
    List<Kind> kinds,
    List<Form> forms,
    List<ClockRule> clocks,
    List<Transition> transitions,
    List<String> states) {

  /**
   * A kind of message.
   *
   * @param id of the catalogue, for example {@code V-06}
   * @param name stable, used by rights and templates, for example {@code referral}
   * @param desk that receives it
   * @param right a partner must have to send it
   * @param form id of the form it carries; empty when it has none
   * @param subjects regular expressions, case-insensitive, any of which recognises it; dashes and
   *     prefixes are normalised before
   * @param event it stands for in the transition table
   */
  public record Kind(
      String id,
      String name,
      String desk,
      String right,
      Optional<String> form,
      List<String> subjects,
      List<String> bodyWords,
      String event,
      String source) {}

  /**
   * @param id for example {@code annex-a}
   */
  public record Form(String id, String title, List<FormField> fields, String source) {}

  /**
   * @param wordings the label as printed, and other spellings
   * @param type {@code text}, {@code date}, {@code urn}, {@code email}, {@code phones}, {@code
   *     heading}
   * @param required {@code always}, {@code one-of:<group>}, {@code no}
   */
  public record FormField(
      String key,
      List<String> wordings,
      String type,
      boolean sameLine,
      boolean multiLine,
      String required) {}

  /**
   * @param start event or state that starts it
   * @param firm false: warn only
   */
  public record ClockRule(
      String id,
      String name,
      String start,
      List<String> metBy,
      Duration duration,
      boolean firm,
      String source) {}

  /**
   * @param amount how many
   * @param unit {@code hours} (on the working-day timeline), {@code working-days}, {@code
   *     calendar-days}, {@code months}
   * @param firstDay 0: the first counted day is the next one; 1: the day of the event counts as day
   *     1
   * @param from what it counts from: {@code received}, {@code referral-date}
   */
  public record Duration(int amount, String unit, int firstDay, String from) {}

  /**
   * @param from empty: the event opens a case
   */
  public record Transition(Optional<String> from, String event, String to, String source) {}

  public Optional<Kind> kind(String idOrName) {
    return kinds.stream()
        .filter(kind -> kind.id().equals(idOrName) || kind.name().equals(idOrName))
        .findFirst();
  }

  public Optional<Form> form(String form) {
    return forms.stream().filter(candidate -> candidate.id().equals(form)).findFirst();
  }
}
