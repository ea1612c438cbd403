package mhss.gateway.operations;

import java.util.ArrayList;
import java.util.List;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.partners.Confirmations;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import org.springframework.transaction.support.TransactionTemplate;

/** People who have compared a key with its owner; two make it count, where that is set. */
public class KeyPinning {

  private final Partners partners;
  private final Confirmations confirmations;
  private final History history;
  private final TransactionTemplate transaction;

  KeyPinning(
      Partners partners,
      Confirmations confirmations,
      History history,
      TransactionTemplate transaction) {
    this.partners = partners;
    this.confirmations = confirmations;
    this.history = history;
    this.transaction = transaction;
  }

  /**
   * @param people who have confirmed it now
   * @param before this person had confirmed it already
   * @param counts messages signed by it are taken, and messages sealed for it
   */
  public record Confirmed(String partner, List<String> people, boolean before, boolean counts) {}

  /** Ids of the partners to whom the file gives this key, whether it counts yet or not. */
  public List<String> owners(String fingerprint) {
    return partners.all().stream()
        .filter(one -> one.keys().contains(fingerprint) || one.unconfirmed().contains(fingerprint))
        .map(Partner::id)
        .toList();
  }

  /**
   * @param login of the machine, which the history keeps beside the name that is given
   * @return for each partner that has it; empty when none has
   */
  public List<Confirmed> confirm(String fingerprint, String actor, String login) {
    List<String> before = new ArrayList<>();
    List<String> owners = owners(fingerprint);
    transaction.executeWithoutResult(
        status ->
            owners.stream()
                .filter(id -> !confirm(id, fingerprint, actor, login))
                .forEach(before::add));
    return owners.stream().map(id -> state(id, fingerprint, before.contains(id))).toList();
  }

  /** How it stands with each partner who has it. */
  public List<Confirmed> states(String fingerprint) {
    return owners(fingerprint).stream().map(id -> state(id, fingerprint, false)).toList();
  }

  /** Whether a key counts only once two people have compared it with its owner. */
  public boolean byTwo() {
    return confirmations.required();
  }

  private boolean confirm(String partner, String fingerprint, String actor, String login) {
    boolean fresh = confirmations.confirm(partner, fingerprint, actor);
    if (fresh) {
      int people = confirmations.people(partner, fingerprint).size();
      history.record(
          Step.of("key-confirmed", people == 1 ? "first" : "again")
              .by(actor)
              .fact("fingerprint", fingerprint)
              .fact("partner", partner)
              .fact("login", login));
    }
    return fresh;
  }

  private Confirmed state(String partner, String fingerprint, boolean before) {
    return new Confirmed(
        partner,
        confirmations.people(partner, fingerprint),
        before,
        partners.all().stream()
            .anyMatch(one -> one.id().equals(partner) && one.keys().contains(fingerprint)));
  }
}
