package mhss.gateway.returns.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.LeftOut;
import mhss.gateway.returns.claim.due.Element;
import mhss.gateway.returns.claim.due.Entitled;
import mhss.gateway.rules.WorkingCalendar;

/** What may be claimed becomes a line, in the order in which it comes; the rest is left out. */
class Sifting {

  private final Map<String, Element> elements = new HashMap<>();
  private final Fee fee;
  private final Set<String> taken = new HashSet<>();
  private final List<ClaimLine> lines = new ArrayList<>();
  private final List<Entitled> entitled = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  Sifting(List<Element> elements, Fee fee) {
    elements.forEach(element -> this.elements.put(element.id(), element));
    this.fee = fee;
  }

  void add(Entitled one) {
    Optional<Obstacle> obstacle = Obstacle.of(one, elements.get(one.element()), this::isTaken);
    if (obstacle.isEmpty()) {
      claim(one);
      Obstacle.warning(one, elements.get(one.element())).ifPresent(why -> note(one, why));
    } else if (one.isNew() || obstacle.get().lasts()) {
      note(one, obstacle.get());
    }
  }

  List<ClaimLine> lines() {
    return lines;
  }

  /** What the lines rest on, one for one. */
  List<Entitled> entitled() {
    return entitled;
  }

  List<LeftOut> leftOut() {
    return leftOut;
  }

  /** Another case of the same URN, in this very return. */
  private boolean isTaken(Entitled one) {
    return taken.contains(name(one));
  }

  private void claim(Entitled one) {
    taken.add(name(one));
    entitled.add(one);
    Element element = elements.get(one.element());
    boolean states = element.payment().inEmployment() || !element.isOf("plan");
    lines.add(
        new ClaimLine(
            lines.size() + 1,
            one.caseFile(),
            one.contract(),
            one.urn(),
            one.element(),
            WorkingCalendar.dayOf(one.at()),
            states ? Optional.ofNullable(one.report().employed()) : Optional.empty(),
            fee.of(one.contract(), one.element()),
            one.event()));
  }

  private void note(Entitled one, Obstacle obstacle) {
    leftOut.add(
        new LeftOut(
            one.caseFile(), one.urn(), one.element(), obstacle.code(), obstacle.words(one)));
  }

  private static String name(Entitled one) {
    return one.urnKey() + ' ' + one.element();
  }
}
