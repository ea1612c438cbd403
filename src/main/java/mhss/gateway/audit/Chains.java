package mhss.gateway.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import mhss.gateway.audit.AnchorFinder.Found;
import mhss.gateway.history.Step;
import mhss.gateway.history.Verification;
import mhss.gateway.history.Verification.Run;

/**
 * The whole chain beside its anchors: what fits, what does not, and what is provable despite it.
 */
public class Chains {

  private final AnchorFinder anchors;
  private final Recorded recorded;

  Chains(AnchorFinder anchors, Recorded recorded) {
    this.anchors = anchors;
    this.recorded = recorded;
  }

  /**
   * Says in the history that it was done, and what it found.
   *
   * @param progress is told from time to time how many entries were looked at
   */
  public ChainReport verify(String actor, LongConsumer progress) {
    List<Found> found = anchors.find();
    Set<Long> asked = found.stream().map(one -> one.said().seq()).collect(Collectors.toSet());
    Verification chain = recorded.history().verify(asked, progress);
    ChainReport report =
        new ChainReport(
            chain, found.stream().map(one -> check(one, chain)).toList(), held(found, chain));
    record(report, actor);
    return report;
  }

  private static AnchorCheck check(Found found, Verification chain) {
    return new AnchorCheck(
        found.said().day(),
        found.said().seq(),
        found.place(),
        found.problem().or(() -> difference(found, chain)));
  }

  private static Optional<String> difference(Found found, Verification chain) {
    String hash = chain.rest().hashes().get(found.said().seq());
    if (hash == null) {
      return Optional.of(
          "Its entry is gone: the history was cut, or replaced by an older copy of it");
    }
    return hash.equals(found.said().hash())
        ? Optional.empty()
        : Optional.of("Its entry has another hash: the history was written anew before it");
  }

  /** Each run up to the last anchor in it that holds, and what comes behind. */
  private static List<Held> held(List<Found> found, Verification chain) {
    List<Held> held = new ArrayList<>();
    for (Run run : chain.rest().runs()) {
      Optional<Found> last =
          found.stream()
              .filter(one -> check(one, chain).holds())
              .filter(one -> one.said().seq() >= run.from() && one.said().seq() <= run.to())
              .max(Comparator.comparing(one -> one.said().seq()));
      long proven = last.map(one -> one.said().seq()).orElse(run.from() - 1);
      Optional<LocalDate> day = last.map(one -> one.said().day());
      if (last.isPresent()) {
        held.add(new Held(run.from(), proven, day));
      }
      if (proven < run.to()) {
        held.add(new Held(proven + 1, run.to(), Optional.empty()));
      }
    }
    return held;
  }

  private void record(ChainReport report, String actor) {
    Step step =
        Step.of("chain-verified", report.intact() ? "intact" : "broken")
            .by(actor)
            .fact("entries", report.chain().entries())
            .fact("hash", report.chain().headHash());
    recorded.step(
        report.chain().intact() ? step : step.fact("broken-at", report.chain().brokenAt()));
  }
}
