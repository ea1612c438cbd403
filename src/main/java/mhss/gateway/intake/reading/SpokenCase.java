package mhss.gateway.intake.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mhss.gateway.casework.Cases;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.recognition.NamedUrns;
import mhss.gateway.intake.recognition.OwnWords;
import mhss.gateway.intake.recognition.Recognised;
import mhss.gateway.intake.recognition.Refusal;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.Urn;

/**
 * Finds the case that a mail without a form speaks of: by the sender's own words, else by the
 * letter of ours that it answers; never by its subject alone (v8 Annex E has no URN there, and a
 * subject is kept through many answers).
 */
public class SpokenCase {

  /** Mail programs keep a short list; a longer one is somebody's experiment. */
  private static final int MOST_REFERENCES = 30;

  private final Cases cases;
  private final Outbox outbox;

  public SpokenCase(Cases cases, Outbox outbox) {
    this.cases = cases;
    this.outbox = outbox;
  }

  /**
   * @param urn normalised
   * @param letter of ours that it answers, when that is about this case
   * @param by {@code words} or {@code thread}
   * @param refusal why none was found
   */
  public record Found(
      Optional<String> urn, Optional<OutboxEntry> letter, String by, Optional<Refusal> refusal) {

    static Found none(String cause, String advice) {
      return new Found(
          Optional.empty(), Optional.empty(), "-", Optional.of(new Refusal(cause, advice)));
    }
  }

  public Found of(OpenedMail mail, Recognised recognised, String desk) {
    Set<String> named = named(mail, recognised);
    if (named.size() > 1) {
      return Found.none(
          "several-urns",
          "It names %d URNs (%s): nothing is split; ask for one mail each, or act on each by hand"
              .formatted(named.size(), String.join(", ", named)));
    }
    Optional<OutboxEntry> letter = letter(mail, desk);
    Optional<String> byThread = letter.map(OutboxEntry::urn).filter(Objects::nonNull).map(Urn::key);
    Optional<String> urn = named.stream().findFirst().or(() -> byThread);
    Set<String> inSubject = casesInSubject(mail, recognised.ruleSet(), desk);
    if (urn.isEmpty()) {
      return nameless(inSubject);
    }
    inSubject.remove(urn.get());
    return inSubject.isEmpty()
        ? new Found(
            urn,
            letter.filter(row -> byThread.equals(urn)),
            named.isEmpty() ? "thread" : "words",
            Optional.empty())
        : differs(urn.get());
  }

  private static Found differs(String urn) {
    Refusal refusal =
        new Refusal(
            "urn-differs",
            "Its subject names another URN than its words: ask the sender which is right; nothing was applied");
    return new Found(Optional.of(urn), Optional.empty(), "words", Optional.of(refusal));
  }

  private static Found nameless(Set<String> inSubject) {
    return inSubject.isEmpty()
        ? Found.none(
            "urn-missing",
            "Neither its words nor the letter it answers say which case it is about: ask the sender for the URN")
        : Found.none(
            "urn-in-subject-only",
            "Only its subject names a URN (%s), and a subject decides nothing: ask the sender, or act on it by hand"
                .formatted(String.join(", ", inSubject)));
  }

  /** What protects the words that decide must protect the URN too. */
  private static Set<String> named(OpenedMail mail, Recognised recognised) {
    Set<String> named = new TreeSet<>();
    recognised
        .ruleSet()
        .urn(recognised.found().getOrDefault("urn", ""))
        .map(Urn::key)
        .ifPresent(named::add);
    mail.parts().stream()
        .filter(part -> !part.attachment())
        .filter(part -> part.protection().equals(recognised.part().protection()))
        .map(OwnWords::of)
        .forEach(words -> named.addAll(NamedUrns.in(words, recognised.ruleSet())));
    return named;
  }

  /** What it answers, else the latest of ours in its thread; nothing when that is about several. */
  private Optional<OutboxEntry> letter(OpenedMail mail, String desk) {
    List<String> references = mail.head().references();
    List<OutboxEntry> ours =
        references.stream()
            .limit(MOST_REFERENCES)
            .map(outbox::byMessageId)
            .flatMap(Optional::stream)
            .filter(row -> row.caseFile() != null)
            .filter(
                row -> cases.byId(row.caseFile()).filter(c -> c.desk().equals(desk)).isPresent())
            .toList();
    if (ours.stream().map(OutboxEntry::urn).distinct().count() != 1) {
      return Optional.empty();
    }
    boolean answered = ours.get(0).headerId().equals(references.get(0));
    return Optional.of(ours.get(answered ? 0 : ours.size() - 1));
  }

  private Set<String> casesInSubject(OpenedMail mail, RuleSet rules, String desk) {
    Set<String> known = NamedUrns.couldBe(mail.subject(), rules);
    known.removeIf(urn -> cases.byUrn(desk, urn).isEmpty());
    return known;
  }
}
