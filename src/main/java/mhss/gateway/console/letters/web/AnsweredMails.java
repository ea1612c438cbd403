package mhss.gateway.console.letters.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.console.web.Choice;
import mhss.gateway.console.web.Uk;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.operations.TypedId;

/** Mails that a letter about a case can answer: those that came in at its desk. */
class AnsweredMails {

  private final MessageStore messages;
  private final RuleWords words;
  private final Uk uk;

  AnsweredMails(MessageStore messages, RuleWords words, Uk uk) {
    this.messages = messages;
    this.words = words;
    this.uk = uk;
  }

  /**
   * The newest first.
   *
   * @param named one that a person chose; it counts although it belongs to no case yet
   */
  List<Choice> of(CaseFile file, String named) {
    Stream<StoredMail> chosen =
        one(named).flatMap(messages::byId).filter(mail -> mail.caseFile() == null).stream();
    return Stream.concat(chosen, messages.byCase(file.id()).stream())
        .filter(mail -> mail.direction().equals("in") && mail.desk().equals(file.desk()))
        .filter(mail -> !mail.status().equals("withheld"))
        .sorted(Comparator.comparing(StoredMail::receivedAt).reversed())
        .map(mail -> Choice.of(mail.id().toString(), words(mail)))
        .toList();
  }

  private static Optional<UUID> one(String named) {
    return Optional.ofNullable(named)
        .flatMap(TypedId::of)
        .filter(typed -> typed.first().equals(typed.last()))
        .map(TypedId::first);
  }

  private String words(StoredMail mail) {
    String kind = words.kind(mail.kind()).orElse("mail of no known kind");
    return "%s of %s (%s)"
        .formatted(kind, uk.time(mail.receivedAt()), mail.id().toString().substring(0, 8));
  }
}
