package mhss.gateway.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Registered;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.documents.Document;
import mhss.gateway.intake.SentForm;
import mhss.gateway.responses.LetterEvents;
import mhss.gateway.responses.LetterEvents.Said;
import mhss.gateway.responses.LetterFile;
import mhss.gateway.responses.LetterOrder;
import mhss.gateway.responses.LetterRefused;
import mhss.gateway.responses.Letters;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.Preview;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.Urn;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.watch.Notices;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters that people write: what they say is applied at their own desk, then they are queued. */
public class Correspondence {

  private static final String REFERRAL = "referral";
  private static final String ON = "on";

  private final Desk desk;
  private final Letters letters;
  private final LetterEvents events;
  private final OwnReferrals referrals;
  private final TransactionTemplate transaction;

  Correspondence(
      Desk desk,
      Letters letters,
      LetterEvents events,
      OwnReferrals referrals,
      TransactionTemplate transaction) {
    this.desk = desk;
    this.letters = letters;
    this.events = events;
    this.referrals = referrals;
    this.transaction = transaction;
  }

  /** What a desk knows already. */
  record Desk(
      Cases cases, RuleSets ruleSets, Outbox outbox, Notices notices, OtherCommands others) {}

  /**
   * Event and letter, both or neither; takes part in the surrounding transaction.
   *
   * @throws NotSent when it does not leave
   * @throws LetterRefused when the letter cannot be written so
   */
  public Sent send(OwnLetter letter) {
    return transaction.execute(status -> sent(letter));
  }

  private Sent sent(OwnLetter letter) {
    referrals.refuseWithheld(letter);
    Optional<CaseFile> before = desk.cases().byUrn(letter.desk(), letter.urn());
    Optional<SentForm> form = form(letter, before);
    RuleSet rules =
        desk.ruleSets()
            .get(
                form.flatMap(SentForm::contract)
                    .filter(contract -> before.isEmpty())
                    .map(RuleSets.Contract::ruleSet)
                    .or(() -> before.map(CaseFile::ruleSet))
                    .orElseThrow(() -> noCase(letter)));
    Kind kind = kind(rules, letter);
    desk.others().refuse(rules, kind, letter.desk(), letter.urn());
    before.ifPresent(file -> desk.others().refuseWaiting(file, kind));
    int earlier = before.map(file -> refuseRepeated(letter, file, kind)).orElse(0);
    Registered registered = apply(letter, kind, before, form);
    CaseFile file = desk.cases().byUrn(letter.desk(), letter.urn()).orElseThrow();
    LetterOrder order = order(letter, kind, file, earlier);
    Preview preview = letters.preview(order);
    if (!preview.problems().isEmpty()) {
      throw new NotSent("incomplete", String.join(" ", preview.problems()));
    }
    UUID row = letters.queue(order);
    return new Sent(registered, preview, row, form.map(SentForm::findings).orElse(List.of()));
  }

  /** Which rule set counts for a new case only its form says. */
  private Optional<SentForm> form(OwnLetter letter, Optional<CaseFile> before) {
    boolean carries =
        before
            .map(file -> desk.ruleSets().get(file.ruleSet()))
            .map(rules -> carriesReferral(rules, letter))
            .orElseGet(
                () -> desk.ruleSets().all().stream().anyMatch(any -> carriesReferral(any, letter)));
    return carries ? Optional.of(referrals.form(letter)) : Optional.empty();
  }

  private static boolean carriesReferral(RuleSet rules, OwnLetter letter) {
    return rules
        .kind(letter.kind())
        .filter(kind -> !kind.desk().equals(letter.desk()))
        .filter(kind -> kind.form().isPresent() && kind.report().isEmpty())
        .filter(kind -> kind.desk().equals("provider"))
        .isPresent();
  }

  private static Kind kind(RuleSet rules, OwnLetter letter) {
    return rules
        .kind(letter.kind())
        .orElseThrow(
            () ->
                new NotSent(
                    "unknown-kind",
                    "The rule set %s of this case has no letter %s: see 'gateway letters list %s'"
                        .formatted(rules.id(), letter.kind(), rules.id())));
  }

  private static NotSent noCase(OwnLetter letter) {
    return new NotSent(
        "no-case",
        "The %s desk has no case %s: check the URN, or open it with 'gateway open-case'"
            .formatted(letter.desk(), letter.urn()));
  }

  /**
   * @return how many of the kind were written about the case
   */
  private int refuseRepeated(OwnLetter letter, CaseFile file, Kind kind) {
    List<String> written =
        desk.outbox().byCase(file.id()).stream()
            .filter(row -> row.kind().equals(kind.name()))
            .map(row -> row.state())
            .toList();
    if (!written.isEmpty() && !letter.again()) {
      throw new NotSent(
          "repeated",
          "%s was written about %s already (%s): 'gateway case %s' shows it. To write another one, say so with --again"
              .formatted(kind.id(), file.urn(), String.join(", ", written), file.urn()));
    }
    return written.size();
  }

  private Registered apply(
      OwnLetter letter, Kind kind, Optional<CaseFile> before, Optional<SentForm> form) {
    Registered registered =
        form.filter(read -> kind.event().filter(REFERRAL::equals).isPresent())
            .map(read -> referrals.register(letter, kind, read))
            .orElseGet(() -> apply(letter, kind, before.orElseThrow(() -> noCase(letter))));
    if (registered instanceof Illegal illegal) {
      throw new NotSent(illegal.cause(), illegal.advice());
    }
    return registered;
  }

  private Registered apply(OwnLetter letter, Kind kind, CaseFile file) {
    if (kind.event().isEmpty()) {
      return new CaseMoved(file.id(), Urn.key(file.urn()), file.state(), file.state());
    }
    String event = kind.event().get();
    Registered registered =
        events.apply(
            new Said(file, kind, letter.at(), values(letter), letter.facts(), letter.actor()),
            event);
    desk.notices().written(file.id(), event);
    return registered;
  }

  private static Map<String, String> values(OwnLetter letter) {
    Map<String, String> values = new HashMap<>();
    letter.values().forEach((name, value) -> values.put(name, value.toString()));
    return values;
  }

  private LetterOrder order(OwnLetter letter, Kind kind, CaseFile file, int earlier) {
    Map<String, Object> values = new HashMap<>(letter.values());
    if (letters.values(file.ruleSet(), kind.id()).contains(ON)) {
      values.putIfAbsent(ON, WorkingCalendar.dayOf(letter.at()).toString());
    }
    return new LetterOrder(
        letter.desk(),
        file.id(),
        file.ruleSet(),
        kind.id(),
        null,
        earlier,
        letter.answers().orElse(null),
        values,
        letter.files().stream().map(Correspondence::file).toList(),
        letter.to(),
        letter.actor());
  }

  private static LetterFile file(Document file) {
    return new LetterFile(file.name(), file.mediaType(), file.content());
  }
}
