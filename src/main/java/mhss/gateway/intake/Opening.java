package mhss.gateway.intake;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.history.Step;
import mhss.gateway.intake.opening.ClosedPart;
import mhss.gateway.intake.opening.MailOpener;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.mail.MailPart;
import mhss.gateway.mail.MailTooComplex;
import mhss.gateway.pgp.Refused;

/** First step: the stored bytes into an opened mail, or the reason why not. */
class Opening {

  /** A broken mail may have thousands. */
  private static final int MOST_NAMED = 10;

  private final MessageStore messages;
  private final MailOpener opener;
  private final OpenedMails recently;
  private final Withholding withholding;
  private final long largest;

  Opening(
      MessageStore messages,
      MailOpener opener,
      OpenedMails recently,
      Withholding withholding,
      long largest) {
    this.messages = messages;
    this.opener = opener;
    this.recently = recently;
    this.withholding = withholding;
    this.largest = largest;
  }

  /** So much is sealed in a mail that no other should be in memory with it. */
  static final class Grown extends RuntimeException {}

  /**
   * @throws Grown when it has to be claimed alone
   */
  void open(InHand inHand) {
    if (inHand.stored().size() > largest) {
      inHand.settle(
          new Outcome.Parked(
              "too-large",
              "%d bytes, and at most %d are opened: read it in the mailbox, and ask the sender for a smaller one"
                  .formatted(inHand.stored().size(), largest)));
      return;
    }
    try {
      keep(inHand, recently.take(inHand.stored().id()).orElseGet(() -> reopen(inHand)));
    } catch (MailTooComplex tooComplex) {
      inHand.settle(new Outcome.Parked("too-complex", tooComplex.getMessage()));
    }
  }

  private OpenedMail reopen(InHand inHand) {
    byte[] raw = messages.raw(inHand.stored().id(), largest);
    return inHand.besideOthers()
        ? opener.openBesideOthers(raw).orElseThrow(Grown::new)
        : opener.open(raw);
  }

  private void keep(InHand inHand, OpenedMail mail) {
    inHand.opened(mail);
    inHand.looking(() -> withhold(inHand));
    if (!inHand.settled() || !(inHand.outcome() instanceof Outcome.Withheld)) {
      inHand.step(step(mail));
    }
  }

  private void withhold(InHand inHand) {
    withholding
        .reason(inHand.opened())
        .ifPresentOrElse(
            reason -> inHand.settle(new Outcome.Withheld(reason)),
            () -> inHand.opened().effort().requireAll());
  }

  /**
   * What could not be opened decides only after bounces and own copies are known: those are sealed
   * to others.
   */
  static Optional<Outcome> closed(OpenedMail mail) {
    Optional<ClosedPart> broken =
        mail.closed().stream()
            .filter(part -> !part.readable() && part.reason() != Refused.Reason.KEY_MISSING)
            .findFirst();
    if (broken.isPresent()) {
      return broken.map(part -> new Outcome.Parked(code(part.reason()), part.advice()));
    }
    return mail.closed().stream()
        .filter(part -> !part.readable())
        .findFirst()
        .map(part -> new Outcome.Held(part.needsKeys(), part.advice()));
  }

  private static Step step(OpenedMail mail) {
    TreeSet<String> signers = new TreeSet<>();
    mail.parts().forEach(part -> signers.addAll(part.protection().signers()));
    Step step =
        Step.of("opened", mail.closed().isEmpty() ? "open" : "closed")
            .fact("encrypted", encrypted(mail))
            .fact("parts", mail.parts().size());
    if (!mail.closed().isEmpty()) {
      step = step.rule(code(mail.closed().get(0).reason()));
    }
    step = with(with(step, "signers", signers, " "), "warnings", mail.warnings(), "; ");
    step = with(step, "active-content", active(mail), "; ");
    List<String> defects = defects(mail.mail()).distinct().limit(MOST_NAMED).toList();
    return with(step, "defects", defects, "; ");
  }

  private static Step with(Step step, String fact, Collection<String> values, String between) {
    return values.isEmpty() ? step : step.fact(fact, String.join(between, values));
  }

  /** By the place of the file: its name is content. */
  private static List<String> active(OpenedMail mail) {
    return mail.parts().stream()
        .filter(part -> !part.active().isEmpty())
        .map(part -> part.path() + " " + String.join(", ", part.active()))
        .limit(MOST_NAMED)
        .toList();
  }

  /** What stays closed was sealed too, as far as anybody can tell without its key. */
  private static String encrypted(OpenedMail mail) {
    if (mail.closed().stream().anyMatch(part -> !part.readable())) {
      return "not-opened";
    }
    boolean opened = mail.parts().stream().anyMatch(part -> part.protection().encrypted());
    return opened ? "yes" : "no";
  }

  private static Stream<String> defects(MailPart part) {
    return Stream.concat(part.defects().stream(), part.parts().stream().flatMap(Opening::defects));
  }

  private static String code(Refused.Reason reason) {
    return "pgp-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
