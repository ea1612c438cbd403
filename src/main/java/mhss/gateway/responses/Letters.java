package mhss.gateway.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.mail.MimeWriter.Attachment;
import mhss.gateway.mail.OutgoingHead.AutoSubmitted;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import mhss.gateway.responses.Queueing.Wanted;
import mhss.gateway.responses.letters.Composed;
import mhss.gateway.responses.letters.LetterMail;
import mhss.gateway.responses.letters.Recipients;
import mhss.gateway.responses.letters.Sealing;
import mhss.gateway.responses.letters.Wrapping;
import mhss.gateway.responses.templates.CannotCompose;
import mhss.gateway.responses.templates.Letter;
import mhss.gateway.responses.templates.WrongValue;
import mhss.gateway.rules.RuleSet.Kind;

/** Letters of the catalogue: composed from their templates, sealed, queued. */
public class Letters {

  private final Catalogue catalogue;
  private final Drafts drafts;
  private final Queueing queueing;
  private final OrderStore orders;
  private final Mails mails;

  Letters(Catalogue catalogue, Drafts drafts, Queueing queueing, OrderStore orders, Mails mails) {
    this.catalogue = catalogue;
    this.drafts = drafts;
    this.queueing = queueing;
    this.orders = orders;
    this.mails = mails;
  }

  /**
   * @param open for our own people who have no keys: what they get says nothing of a person
   */
  record Mails(LetterMail sealed, LetterMail open, Partners partners) {}

  /** The letter as it would leave; nothing is stored. */
  public Preview preview(LetterOrder order) {
    List<String> problems = new ArrayList<>();
    try {
      checkChosen(order);
      Draft draft = drafts.of(order);
      Optional<Letter> letter = Attempted.of(draft.letter(), problems);
      Optional<Recipients.Found> found = Attempted.of(draft.recipients(), problems);
      Optional<String> from = Attempted.of(() -> mails.sealed().sender(draft.mailbox()), problems);
      if (problems.isEmpty()) {
        Attempted.of(() -> compose(order, draft, "preview@gateway.invalid"), problems);
      }
      return new Preview(
          from.orElse(""),
          found.map(Recipients.Found::to).orElse(List.of()),
          found.map(Recipients.Found::cc).orElse(List.of()),
          letter.map(Letter::subject).orElse(""),
          letter.map(Letter::text).orElse(""),
          draft.files().stream().map(Attachment::fileName).toList(),
          problems);
    } catch (LetterRefused e) {
      return new Preview("", List.of(), List.of(), "", "", List.of(), List.of(e.getMessage()));
    }
  }

  /**
   * Into the outbox, in the surrounding transaction. What cannot be made for a cause outside the
   * order (a missing key, a bad template) becomes a row that is {@code failed} and says what to do;
   * settled with {@code resend}, it is made again.
   *
   * @return id of the outbox row
   * @throws LetterRefused when the order itself is wrong; nothing is queued then
   */
  public UUID queue(LetterOrder order) {
    Draft draft = checked(order);
    refuseUnsealable(order);
    OutboxEntry row =
        queueing.queue(wanted(order, draft), headerId -> compose(order, draft, headerId));
    if (row.message() == null && orders.find(row.id()).isEmpty()) {
      orders.keep(row.id(), order, draft.caseFile().map(CaseFile::key));
    }
    return row.id();
  }

  /**
   * Nothing is stored.
   *
   * @throws LetterRefused when {@link #queue} would refuse the order
   */
  public void check(LetterOrder order) {
    checked(order);
  }

  /**
   * What would keep this letter from being sealed for everybody who must be able to open it, each
   * with its next step: nobody in a role, a key missing, expired, revoked, weak or not for
   * encryption, or a partners file that is refused, so that who they are is not known. Nothing is
   * stored. {@link #queue} refuses a packed order for the same.
   */
  public List<String> sealingProblems(LetterOrder order) {
    List<String> problems = new ArrayList<>();
    mails
        .partners()
        .problem()
        .map(why -> "Who is to receive it is not known while the partners file is refused: " + why)
        .ifPresent(problems::add);
    try {
      Draft draft = checked(order);
      Optional<Recipients.Found> found = Attempted.of(draft.recipients(), problems);
      Attempted.of(draft.letter(), problems);
      Attempted.of(() -> cover(order), problems);
      Attempted.of(() -> mails.sealed().sender(draft.mailbox()), problems);
      List<String> to = found.map(Recipients.Found::everybody).orElse(List.of());
      Optional<String> archive = order.packing().flatMap(Packing::archiveKey);
      problems.addAll(
          mails.sealed().sealingProblems(new Sealing.Wanted(draft.mailbox(), to, archive)));
      return problems;
    } catch (LetterRefused e) {
      return List.of(e.getMessage());
    }
  }

  /**
   * To whom it would go if it were queued now, addresses; empty where that cannot be said.
   *
   * @throws LetterRefused when the order names what there is not
   */
  public List<String> recipients(LetterOrder order) {
    return Attempted.of(drafts.of(order).recipients(), new ArrayList<>())
        .map(Recipients.Found::everybody)
        .orElse(List.of());
  }

  /** Under which keys a letter left, or will; empty while it is not sealed. */
  public Optional<QueuedLetter> queued(UUID row) {
    return queueing.queued(row);
  }

  private Draft checked(LetterOrder order) {
    checkChosen(order);
    Draft draft = drafts.of(order);
    refuseWrongValues(draft);
    return draft;
  }

  /**
   * A row that could not be composed, once more.
   *
   * @return false when it is not of a letter
   */
  boolean again(OutboxEntry row) {
    Optional<LetterOrder> kept = orders.find(row.id());
    kept.ifPresent(
        order -> {
          Draft draft = drafts.of(order);
          boolean made =
              queueing.again(
                  row, wanted(order, draft), headerId -> compose(order, draft, headerId));
          if (made) {
            orders.forget(row.id());
          }
        });
    return kept.isPresent();
  }

  /** The kinds that this desk writes: those that the other desk receives. */
  public List<Kind> composable(String ruleSet, String desk) {
    return catalogue.composable(ruleSet, desk);
  }

  /**
   * What such a kind takes.
   *
   * @throws LetterRefused when its template cannot be used; the message says why
   */
  public LetterForm form(Kind kind) {
    return catalogue.form(kind);
  }

  /**
   * Names of the values that the template of a kind takes, whether it needs them or not.
   *
   * @throws LetterRefused for a kind that nobody composes, or whose template cannot be used
   */
  public Set<String> values(String ruleSet, String kind) {
    return catalogue.form(ruleSet, kind).values().stream()
        .map(LetterForm.Value::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What would keep letters from being written, with file and line; for the doctor. */
  public List<String> problems() {
    return catalogue.problems();
  }

  private void checkChosen(LetterOrder order) {
    if (order.to().flatMap(mails.partners()::byAddress).isEmpty() && order.to().isPresent()) {
      throw new LetterRefused("not-a-partner", "Letters go to partners only: name one of them");
    }
  }

  /** A return leaves for all of its recipients, or for nobody and stays due. */
  private void refuseUnsealable(LetterOrder order) {
    List<String> problems = order.packing().isEmpty() ? List.<String>of() : sealingProblems(order);
    if (!problems.isEmpty()) {
      throw new LetterRefused("cannot-seal", String.join("; ", problems));
    }
  }

  private static void refuseWrongValues(Draft draft) {
    try {
      draft.letter().get();
    } catch (WrongValue e) {
      throw new LetterRefused(e.code(), e.getMessage());
    } catch (CannotCompose laterInItsRow) {
      // a bad template is no fault of the order
    }
  }

  private Composed compose(LetterOrder order, Draft draft, String headerId) {
    Recipients.Found found = draft.recipients().get();
    boolean open = draft.ownPeople() && found.to().stream().anyMatch(this::withoutKey);
    boolean person = !order.actor().equals(LetterOrder.GATEWAY);
    LetterMail.Head head =
        new LetterMail.Head(
            draft.mailbox(),
            found.to(),
            found.cc(),
            headerId,
            draft.answers(),
            person ? AutoSubmitted.NO : AutoSubmitted.AUTO_GENERATED);
    Letter letter = draft.letter().get();
    if (order.packing().isEmpty()) {
      return (open ? mails.open() : mails.sealed()).compose(letter, draft.files(), head);
    }
    Packing packing = order.packing().get();
    Optional<String> cover = cover(order);
    return mails
        .sealed()
        .compose(letter, draft.files(), head, new Wrapping(cover, packing.archiveKey()));
  }

  private Optional<String> cover(LetterOrder order) {
    return order
        .packing()
        .filter(packing -> packing.form() == Packing.Form.FILE)
        .map(packing -> catalogue.cover());
  }

  private boolean withoutKey(String address) {
    return mails.partners().byAddress(address).stream().allMatch(Partner::withoutKey);
  }

  private static Wanted wanted(LetterOrder order, Draft draft) {
    return new Wanted(
        draft.mailbox(),
        order.desk(),
        draft.kind(),
        order.report() == null ? "-" : order.report(),
        order.revision(),
        order.inReplyTo(),
        draft.caseFile().map(CaseFile::id).orElse(null),
        draft.caseFile().map(CaseFile::key).orElse(null),
        firstRecipient(draft),
        order.actor(),
        false);
  }

  private static String firstRecipient(Draft draft) {
    return Attempted.of(draft.recipients(), new ArrayList<>()).stream()
        .flatMap(found -> found.everybody().stream())
        .findFirst()
        .orElse("");
  }
}
