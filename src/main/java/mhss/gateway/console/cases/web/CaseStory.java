package mhss.gateway.console.cases.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.console.cases.CaseView;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.reports.Review;
import mhss.gateway.reports.Reviews;
import mhss.gateway.responses.OutboxEntry;

/** What belongs to a case beside itself: mail, reviews, readers, other cases. */
class CaseStory {

  private final MessageStore messages;
  private final Reviews reviews;
  private final History history;
  private final Cases cases;
  private final RuleWords words;

  CaseStory(MessageStore messages, Reviews reviews, History history, Cases cases, RuleWords words) {
    this.messages = messages;
    this.reviews = reviews;
    this.history = history;
    this.cases = cases;
    this.words = words;
  }

  /**
   * A mail of the case.
   *
   * @param state of the message, or of the row that sends it
   */
  public record Mail(StoredMail mail, String words, String state) {

    Map<String, Object> data() {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("id", mail.id().toString());
      data.put("direction", mail.direction());
      data.put("receivedAt", mail.receivedAt().toString());
      data.put("kind", mail.kind());
      data.put("words", words);
      data.put("state", state);
      return data;
    }

    public boolean in() {
      return mail.direction().equals("in");
    }

    /** It needs a person, or a key. */
    public boolean waits() {
      return in() && List.of("parked", "held").contains(state);
    }

    public String colour() {
      return switch (state) {
        case "applied", "sent" -> "green";
        case "parked", "withheld", "failed", "uncertain" -> "red";
        case "held", "suppressed" -> "orange";
        case "stored", "due", "sending" -> "blue";
        default -> "grey";
      };
    }
  }

  List<Mail> mails(CaseView view) {
    Map<UUID, OutboxEntry> letters =
        view.letters().stream()
            .filter(row -> row.message() != null)
            .collect(Collectors.toMap(OutboxEntry::message, row -> row, (a, b) -> b));
    return messages.byCase(view.file().id()).stream()
        .sorted(Comparator.comparing(StoredMail::receivedAt).reversed())
        .map(mail -> mail(mail, Optional.ofNullable(letters.get(mail.id()))))
        .toList();
  }

  private Mail mail(StoredMail mail, Optional<OutboxEntry> letter) {
    String kind =
        words
            .kind(mail.kind())
            .or(() -> letter.map(row -> row.kind().replace('-', ' ')))
            .orElse("mail of no known kind");
    return new Mail(
        mail,
        Character.toUpperCase(kind.charAt(0)) + kind.substring(1),
        letter.map(OutboxEntry::state).orElse(mail.status()));
  }

  List<Review> openReviews(CaseFile file) {
    return reviews.of(file.id()).stream().filter(one -> one.state().equals("open")).toList();
  }

  List<Entry> readings(CaseView view, List<Mail> mails) {
    return history.readings(view.file().id(), mails.stream().map(one -> one.mail().id()).toList());
  }

  /** Of the same URN, before or after it; by what they are to this one. */
  Map<String, CaseFile> related(CaseFile file) {
    Map<String, CaseFile> related = new LinkedHashMap<>();
    cases.byUrn(file.urn()).stream()
        .filter(other -> !other.id().equals(file.id()))
        .forEach(
            other ->
                related.put(
                    "The %s desk's case%s"
                        .formatted(
                            other.desk(),
                            other.generation() > 1 ? ", referral " + other.generation() : ""),
                    other));
    Stream.of(file.previous().flatMap(cases::byId))
        .flatMap(Optional::stream)
        .forEach(before -> related.put("The case it follows", before));
    cases.following(file.id()).forEach(next -> related.put("The case that follows", next));
    return related;
  }
}
