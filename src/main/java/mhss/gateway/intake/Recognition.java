package mhss.gateway.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.history.Step;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.opening.OpenedPart;
import mhss.gateway.intake.reading.CaseRules;
import mhss.gateway.intake.recognition.Admission;
import mhss.gateway.intake.recognition.Recognised;
import mhss.gateway.intake.recognition.Recogniser;
import mhss.gateway.mail.Automatic;
import mhss.gateway.mail.Bounce;
import mhss.gateway.mail.MailHead;
import mhss.gateway.mail.MailPart;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.rules.RuleSet;

/** Second step: what kind of message it is, and whether its sender may send that. */
class Recognition {

  /** What tells two referrals apart, whatever format each is in. */
  private static final List<String> IDENTITY =
      List.of("urn", "referral_date", "customer_name", "dob");

  private static final Set<Automatic> REPORTS =
      Set.of(Automatic.BOUNCE, Automatic.DELIVERY_RECEIPT);

  private final Recogniser recogniser;
  private final CaseRules caseRules;
  private final Admission admission;
  private final Outbox outbox;
  private final String mailDomain;

  Recognition(
      Recogniser recogniser,
      CaseRules caseRules,
      Admission admission,
      Outbox outbox,
      String mailDomain) {
    this.recogniser = recogniser;
    this.caseRules = caseRules;
    this.admission = admission;
    this.outbox = outbox;
    this.mailDomain = mailDomain;
  }

  void recognise(InHand inHand) {
    inHand.looking(() -> looked(inHand));
  }

  private void looked(InHand inHand) {
    OpenedMail mail = inHand.opened();
    Optional<Automatic> looks = Automatic.of(mail.mail(), mailDomain);
    arrived(inHand, looks);
    Optional<Outcome> early = ourOwn(inHand, looks).or(() -> Opening.closed(mail));
    if (early.isPresent()) {
      inHand.settle(early.get());
      return;
    }
    Optional<Automatic> automatic = asTheOtherDeskSentIt(mail, looks);
    List<Recognised> found = found(inHand);
    if (found.isEmpty() && inHand.said().kind().isPresent()) {
      inHand.settle(formMissing(inHand.said().kind().get()));
    } else if (found.isEmpty()) {
      unrecognised(inHand, automatic);
    } else if (found.size() > 1 && !sameForm(found)) {
      inHand.settle(several(found));
    } else {
      admit(inHand, found.get(0), automatic);
    }
  }

  private List<Recognised> found(InHand inHand) {
    OpenedMail mail = inHand.opened();
    String desk = inHand.stored().desk();
    Said said = inHand.said();
    if (said.kind().isPresent()) {
      List<Recognised> asSaid =
          recogniser.said(mail, kinds(desk, inHand.isSubmission()), said.kind().get());
      return firstOfWords(caseRules.narrow(asSaid, mail, desk, said.urn()));
    }
    return inHand.isSubmission()
        ? recogniser.submissions(mail, desk)
        : caseRules.narrow(recogniser.recognise(mail, desk), mail, desk, said.urn());
  }

  List<RuleSet.Kind> kinds(String desk, boolean submission) {
    return recogniser.kinds(desk, submission);
  }

  /** Several editions have a kind without a form alike; without a case any of them serves. */
  private static List<Recognised> firstOfWords(List<Recognised> found) {
    boolean forms = found.stream().anyMatch(recognised -> recognised.form().isPresent());
    return forms ? found : found.stream().limit(1).toList();
  }

  private static Outcome formMissing(String kind) {
    return new Outcome.Parked(
        "form-missing",
        "It is to be treated as %s, and no form of that kind can be read in it: ask the sender for the form, or act on it by hand"
            .formatted(kind));
  }

  /** Only who has got a mail of ours can answer it or report on it: its Message-ID is no guess. */
  private void arrived(InHand inHand, Optional<Automatic> looks) {
    MailPart mail = inHand.opened().mail();
    if (looks.filter(REPORTS::contains).isPresent()) {
      boolean gone = Bounce.of(mail).filter(Bounce::permanent).isPresent();
      if (!gone) {
        inHand.effect(() -> outbox.reported(Bounce.reportedId(mail)));
      }
    } else if (looks.filter(Automatic.OWN_COPY::equals).isEmpty()) {
      MailHead.answered(mail).ifPresent(id -> inHand.effect(() -> outbox.answered(id)));
    }
  }

  /** A copy or a bounce of what we sent says what became of it. */
  private Optional<Outcome> ourOwn(InHand inHand, Optional<Automatic> automatic) {
    OpenedMail mail = inHand.opened();
    String id = mail.head().messageId();
    Optional<OutboxEntry> ours =
        automatic.filter(Automatic.OWN_COPY::equals).flatMap(own -> outbox.byMessageId(id));
    if (ours.isPresent()) {
      inHand.effect(() -> outbox.resolveSeen(id));
      // One installation may serve both desks: what one sent is mail to the other.
      return ours.filter(sent -> sent.mailbox().equals(inHand.stored().mailbox()))
          .<Outcome>map(copy -> new Outcome.NotOurs("own-copy"))
          .or(() -> ours.filter(OutboxEntry::acknowledges).map(Recognition::acknowledgement));
    }
    if (automatic.filter(Automatic.BOUNCE::equals).isPresent()) {
      Bounce.of(mail.mail())
          .filter(Bounce::permanent)
          .ifPresent(
              bounce ->
                  inHand.effect(() -> outbox.bounced(bounce.originalMessageId(), bounce.status())));
      return Optional.of(new Outcome.NotOurs("bounce"));
    }
    return Optional.empty();
  }

  /** What the other desk of this installation sent is no copy here; its headers say what it is. */
  private Optional<Automatic> asTheOtherDeskSentIt(OpenedMail mail, Optional<Automatic> looks) {
    return looks.filter(Automatic.OWN_COPY::equals).isPresent()
            && outbox.knows(mail.head().messageId())
        ? Automatic.of(mail.mail(), "")
        : looks;
  }

  private static Outcome acknowledgement(OutboxEntry sent) {
    return new Outcome.NotOurs("acknowledgement");
  }

  private void admit(InHand inHand, Recognised recognised, Optional<Automatic> automatic) {
    OpenedMail mail = inHand.opened();
    inHand.recognised(recognised);
    admission.sender(mail).ifPresent(partner -> inHand.partner(partner.id()));
    inHand.step(
        Step.of("recognised", recognised.kind().id())
            .rule(recognised.ruleSet().id() + "/" + recognised.kind().id())
            .fact("because", recognised.because())
            .fact("partner", admission.sender(mail).map(partner -> partner.id()).orElse("-"))
            .fact("dmarc", admission.authentication(mail).dmarc())
            .fact("automatic", automatic.map(Enum::name).orElse("-")));
    inHand.automatic(automatic.isPresent());
    String right = inHand.isSubmission() ? "submit" : recognised.kind().right();
    admission
        .refuse(mail, recognised, right)
        .ifPresent(refusal -> inHand.settle(new Outcome.Parked(refusal.cause(), refusal.advice())));
    if (!inHand.settled() && !recognised.certain()) {
      inHand.settle(
          new Outcome.Parked(
              "doubtful",
              "It looks like %s (%s), but %s: read it and decide; nothing was applied"
                  .formatted(
                      recognised.kind().name(), recognised.kind().id(), recognised.because())));
    }
  }

  private void unrecognised(InHand inHand, Optional<Automatic> automatic) {
    Outcome outcome = unrecognised(inHand.opened(), inHand.stored().desk(), automatic);
    if (!(outcome instanceof Outcome.Parked parked) || !parked.cause().equals("not-recognised")) {
      inHand.settle(outcome);
      return;
    }
    Recogniser.Tried tried = recogniser.tried(inHand.opened(), inHand.stored().desk());
    inHand.step(
        Step.of("recognised", "nothing")
            .fact("tried", String.join(" ", tried.kinds()))
            .fact("nearest", tried.nearest().orElse("none")));
    inHand.settle(
        new Outcome.Parked(
            parked.cause(),
            parked.advice() + tried.nearest().map(near -> ". Nearest to it: " + near).orElse("")));
  }

  /** What a partner sealed is never taken for chatter, whatever its headers say of it. */
  private Outcome unrecognised(OpenedMail mail, String desk, Optional<Automatic> automatic) {
    boolean partner = admission.sender(mail).isPresent();
    if (partner && mail.sealed()) {
      return unrecognisedOfPartner(mail);
    }
    if (automatic.filter(kind -> kind != Automatic.GENERATED).isPresent()) {
      return new Outcome.NotOurs(automatic.get().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    boolean file = mail.parts().stream().anyMatch(OpenedPart::attachment);
    return partner && (file || recogniser.printed(mail, desk).isPresent())
        ? unrecognisedOfPartner(mail)
        : new Outcome.NotOurs("no-form");
  }

  private static Outcome unrecognisedOfPartner(OpenedMail mail) {
    return mail.parts().stream()
        .map(OpenedPart::refusal)
        .flatMap(Optional::stream)
        .findFirst()
        .<Outcome>map(Recognition::refused)
        .orElse(
            new Outcome.Parked(
                "not-recognised",
                "From a partner, but neither a known form nor standard words: read it, and act on it in the mailbox"));
  }

  private static Outcome refused(DocumentRefused refused) {
    String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Outcome.Parked("document-" + reason, refused.getMessage());
  }

  /** A form in the body and the same in a file, or in several formats: one referral. */
  private static boolean sameForm(List<Recognised> found) {
    return found.stream().map(Recognition::identity).distinct().count() == 1
        && found.stream().allMatch(recognised -> recognised.form().isPresent());
  }

  /** Two forms for one case that differ in anything are two messages: a person chooses. */
  private static String identity(Recognised recognised) {
    boolean report = recognised.kind().report().isPresent();
    return recognised.form().stream()
        .flatMap(form -> form.fields().stream())
        .filter(field -> report || IDENTITY.contains(field.key()))
        .map(field -> field.key() + "=" + field.value().replaceAll("\\s", ""))
        .sorted()
        .collect(Collectors.joining("|", recognised.kind().name() + "|", ""))
        .toUpperCase(Locale.ROOT);
  }

  private static Outcome several(List<Recognised> found) {
    return new Outcome.Parked(
        "several-messages",
        "It can be read as %d different messages (%s): handle them one by one in the mailbox, or ask for one mail each"
            .formatted(
                found.size(),
                String.join(
                    ", ", found.stream().map(recognised -> recognised.kind().id()).toList())));
  }
}
