package mhss.gateway.sandbox.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.sandbox.year.Forms;
import mhss.gateway.sandbox.year.Happening;

/** The cases of a whole year at the provider desk, and what is done about each. */
class Caseload {

  private final Stage stage;
  private final Map<String, Stage> cases = new HashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  Caseload(Stage stage) {
    this.stage = stage;
  }

  void take(Happening happening) {
    Stage about = cases.computeIfAbsent(happening.urn(), stage::about);
    ProviderDesk desk = new ProviderDesk(about);
    switch (happening.deed()) {
      case REFER -> refer(happening);
      case ATTEMPT -> desk.attempt("phone", happening.what());
      case RECORD -> record(about, desk, happening);
      default -> mark(about, happening);
    }
    counts.merge(happening.what(), 1, Integer::sum);
  }

  /** How often something happened since it was asked for last. */
  Map<String, Integer> counted() {
    Map<String, Integer> counted = Map.copyOf(counts);
    counts.clear();
    return counted;
  }

  private void refer(Happening happening) {
    stage.apply(
        () ->
            stage
                .bean(Casework.class)
                .openByHand(
                    new Referral(
                        null,
                        Stage.PROVIDER,
                        happening.urn(),
                        happening.what(),
                        stage.rules().id(),
                        contract(),
                        stage.today(),
                        stage.now(),
                        Forms.of(happening.urn(), stage.today()),
                        List.of()),
                    ProviderDesk.ACTOR,
                    happening.reason(),
                    null));
  }

  private String contract() {
    return stage
        .bean(RuleSets.class)
        .contractFor(Stage.PROVIDER, stage.today())
        .orElseThrow(() -> new NotAsExpected("no contract covers " + stage.today()))
        .id();
  }

  /**
   * The period of support ends by itself: what follows has to wait until the gateway has seen it.
   */
  private static void record(Stage about, ProviderDesk desk, Happening happening) {
    if (happening.what().equals("exit-submitted")) {
      about.awaitState(Stage.PROVIDER, "EXIT_DUE");
    }
    desk.record(happening.what(), happening.facts(), happening.reason());
  }

  private static void mark(Stage about, Happening happening) {
    CaseRecords records = about.bean(CaseRecords.class);
    var caseFile = about.caseFile(Stage.PROVIDER).id();
    about.together(
        () ->
            switch (happening.deed()) {
              case HOLD -> records.hold(caseFile, happening.what(), ProviderDesk.ACTOR);
              case RELEASE -> records.release(caseFile, ProviderDesk.ACTOR, happening.reason());
              case MARK -> records.mark(caseFile, happening.what(), ProviderDesk.ACTOR);
              default -> records.purge(caseFile, ProviderDesk.ACTOR, happening.reason());
            });
  }
}
