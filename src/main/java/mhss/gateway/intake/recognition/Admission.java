package mhss.gateway.intake.recognition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.opening.Protection;
import mhss.gateway.mail.AuthenticationResults;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import mhss.gateway.rules.RuleSet;

/**
 * Who may send what, signed by which key (requirements 12). The one place that decides it; each
 * refusal is a fact with its advice. Display names, Reply-To and the outer subject never count.
 */
public class Admission {

  private final Partners partners;
  private final Set<String> trustedHops;

  public Admission(Partners partners, Set<String> trustedHops) {
    this.partners = partners;
    this.trustedHops = trustedHops;
  }

  /** Empty: the mail is who it says it is, and may do what it asks for. */
  public Optional<Refusal> refuse(OpenedMail mail, Recognised recognised) {
    return refuse(mail, recognised, recognised.kind().right());
  }

  /**
   * @param right instead of that of the kind
   */
  public Optional<Refusal> refuse(OpenedMail mail, Recognised recognised, String right) {
    Optional<Partner> partner = sender(mail);
    if (mail.head().from().size() != 1) {
      return refusal(
          "sender-unclear",
          "The mail names %d senders; ask the partner to send it again from one address",
          mail.head().from().size());
    }
    if (partner.isEmpty()) {
      return refusal(
          "sender-unknown",
          "The sender's address belongs to no partner: if it is genuine add it to the partners file and replay, else discard");
    }
    return refuseProtectedSender(mail, partner.get())
        .or(() -> refuseRight(partner.get(), recognised.kind(), right))
        .or(() -> refuseDmarc(mail, partner.get()))
        .or(() -> refuseProtection(partner.get(), recognised.part().protection()));
  }

  /** The partner whose address stands alone in From. */
  public Optional<Partner> sender(OpenedMail mail) {
    List<String> from = mail.head().from();
    return from.size() == 1 ? partners.byAddress(from.get(0)) : Optional.empty();
  }

  public AuthenticationResults authentication(OpenedMail mail) {
    return AuthenticationResults.of(mail.mail(), trustedHops);
  }

  private static Optional<Refusal> refuseProtectedSender(OpenedMail mail, Partner partner) {
    boolean same = partner.addresses().containsAll(mail.protectedFrom());
    return same
        ? Optional.empty()
        : refusal(
            "sender-differs",
            "Outside and inside the encryption the mail names different senders; ask partner %s",
            partner.id());
  }

  private static Optional<Refusal> refuseRight(Partner partner, RuleSet.Kind kind, String right) {
    return partner.maySend(right)
        ? Optional.empty()
        : refusal(
            "not-entitled",
            "Partner %s may not send %s (%s): if it should, add '%s' to its rights in the partners file and replay",
            partner.id(),
            kind.name(),
            kind.id(),
            right);
  }

  private Optional<Refusal> refuseDmarc(OpenedMail mail, Partner partner) {
    String dmarc = authentication(mail).dmarc();
    if (dmarc.equals("fail") || (partner.mustPassDmarc() && !dmarc.equals("pass"))) {
      return refusal(
          "dmarc-" + dmarc,
          "DMARC of partner %s: %s. The mail may be forged: ask the partner by telephone before replaying",
          partner.id(),
          dmarc);
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refuseProtection(Partner partner, Protection protection) {
    if (partner.mustEncrypt() && !protection.encrypted()) {
      return refusal(
          "not-encrypted",
          "Partner %s must encrypt, and this was not%s: ask for it again, encrypted to our key",
          partner.id(),
          protection.signers().isEmpty()
              ? ", nor is it signed, so that anybody may have sent it"
              : "");
    }
    boolean pinned = protection.signers().stream().anyMatch(partner.keys()::contains);
    if (pinned || (protection.signers().isEmpty() && !partner.mustSign())) {
      return Optional.empty();
    }
    if (protection.signers().isEmpty()) {
      return refusal(
          "signature-missing",
          "Partner %s must sign, and this part bears no valid signature of a known key: ask for it again, signed",
          partner.id());
    }
    if (protection.signers().stream().anyMatch(partner.unconfirmed()::contains)) {
      return refusal(
          "signature-not-pinned",
          "Signed by a key of partner %s that two people have not confirmed yet: compare it with the partner by telephone, 'gateway keys confirm', replay",
          partner.id());
    }
    return refusal(
        "signature-not-pinned",
        "Signed by %s, which is not a key of partner %s: a forgery, or a new key. Compare the fingerprint with the partner by telephone, add it to the partners file, replay",
        String.join(", ", protection.signers()),
        partner.id());
  }

  private static Optional<Refusal> refusal(String cause, String advice, Object... values) {
    return Optional.of(new Refusal(cause, advice.formatted(values)));
  }
}
