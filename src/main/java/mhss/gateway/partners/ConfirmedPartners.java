package mhss.gateway.partners;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import mhss.gateway.partners.Confirmations.Pin;

/** The partners of the file, each with only those keys that two people have confirmed. */
class ConfirmedPartners implements Supplier<List<Partner>> {

  private final Supplier<List<Partner>> file;
  private final Confirmations confirmations;
  private List<Partner> written;
  private Set<Pin> confirmed;
  private List<Partner> partners;

  ConfirmedPartners(Supplier<List<Partner>> file, Confirmations confirmations) {
    this.file = file;
    this.confirmations = confirmations;
  }

  /** The same list while nothing has changed. */
  @Override
  public synchronized List<Partner> get() {
    List<Partner> nowWritten = file.get();
    Set<Pin> nowConfirmed = confirmations.confirmed();
    if (nowWritten != written || !nowConfirmed.equals(confirmed)) {
      partners = nowWritten.stream().map(one -> judged(one, nowConfirmed)).toList();
      written = nowWritten;
      confirmed = nowConfirmed;
    }
    return partners;
  }

  private static Partner judged(Partner partner, Set<Pin> confirmed) {
    Set<String> waiting = new HashSet<>(partner.keys());
    waiting.removeIf(key -> confirmed.contains(new Pin(partner.id(), key)));
    return partner.waitingFor(waiting);
  }
}
