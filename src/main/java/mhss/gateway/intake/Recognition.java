package mhss.gateway.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.history.Step;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.opening.OpenedPart;
import mhss.gateway.intake.recognition.Admission;
import mhss.gateway.intake.recognition.Recognised;
import mhss.gateway.intake.recognition.Recogniser;
import mhss.gateway.mail.Automatic;
import mhss.gateway.mail.Bounce;
import mhss.gateway.responses.Outbox;

/** Second step: what kind of message it is, and whether its sender may send that. */
class Recognition {

  private final Recogniser recogniser;
  private final Admission admission;
  private final Outbox outbox;
  private final String mailDomain;

  Recognition(Recogniser recogniser, Admission admission, Outbox outbox, String mailDomain) {
    this.recogniser = recogniser;
    this.admission = admission;
    this.outbox = outbox;
    this.mailDomain = mailDomain;
  }

  void recognise(InHand inHand) {
    OpenedMail mail = inHand.opened();
    Optional<Automatic> automatic = Automatic.of(mail.mail(), mailDomain);
    Optional<Outcome> early = ourOwn(mail, automatic).or(() -> Opening.closed(mail));
    if (early.isPresent()) {
      inHand.settle(early.get());
      return;
    }
    List<Recognised> found = recogniser.recognise(mail, inHand.stored().desk());
    if (found.isEmpty()) {
      inHand.settle(unrecognised(mail, automatic));
    } else if (found.size() > 1 && !sameForm(found)) {
      inHand.settle(several(found));
    } else {
      admit(inHand, found.get(0), automatic);
    }
  }

  /** A copy or a bounce of what we sent says what became of it. */
  private Optional<Outcome> ourOwn(OpenedMail mail, Optional<Automatic> automatic) {
    if (automatic.filter(Automatic.OWN_COPY::equals).isPresent()
        && outbox.resolveSeen(mail.head().messageId())) {
      return Optional.of(new Outcome.NotOurs("own-copy"));
    }
    if (automatic.filter(Automatic.BOUNCE::equals).isPresent()) {
      Bounce.of(mail.mail())
          .ifPresent(bounce -> outbox.bounced(bounce.originalMessageId(), bounce.status()));
      return Optional.of(new Outcome.NotOurs("bounce"));
    }
    return Optional.empty();
  }

  private void admit(InHand inHand, Recognised recognised, Optional<Automatic> automatic) {
    OpenedMail mail = inHand.opened();
    inHand.recognised(recognised);
    inHand.step(
        Step.of("recognised", recognised.kind().id())
            .rule(recognised.ruleSet().id() + "/" + recognised.kind().id())
            .fact("because", recognised.because())
            .fact("partner", admission.sender(mail).map(partner -> partner.id()).orElse("-"))
            .fact("dmarc", admission.authentication(mail).dmarc())
            .fact("automatic", automatic.map(Enum::name).orElse("-")));
    inHand.automatic(automatic.isPresent());
    admission
        .refuse(mail, recognised)
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

  private Outcome unrecognised(OpenedMail mail, Optional<Automatic> automatic) {
    if (automatic.filter(kind -> kind != Automatic.GENERATED).isPresent()) {
      return new Outcome.NotOurs(automatic.get().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    boolean partner = admission.sender(mail).isPresent();
    if (!partner) {
      return new Outcome.NotOurs("no-form");
    }
    Optional<DocumentRefused> refused =
        mail.parts().stream().map(OpenedPart::refusal).flatMap(Optional::stream).findFirst();
    if (refused.isPresent()) {
      return new Outcome.Parked(
          "document-" + refused.get().reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          refused.get().getMessage());
    }
    boolean file = mail.parts().stream().anyMatch(OpenedPart::attachment);
    return file || mail.sealed()
        ? new Outcome.Parked(
            "not-recognised",
            "From a partner, but neither a known form nor standard words: read it, and act on it in the mailbox")
        : new Outcome.NotOurs("no-form");
  }

  /** A form in the body and the same in a file, or in several formats: one referral. */
  private static boolean sameForm(List<Recognised> found) {
    return found.stream().map(Recognition::identity).distinct().count() == 1
        && found.stream().allMatch(recognised -> recognised.form().isPresent());
  }

  private static String identity(Recognised recognised) {
    String urn = recognised.form().flatMap(form -> form.value("urn")).orElse("");
    return recognised.kind().name() + urn.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
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
