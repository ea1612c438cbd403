package mhss.gateway.casework;

import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.opening.ByHand;
import mhss.gateway.casework.opening.ByHandRefusals;
import mhss.gateway.casework.rows.CaseRows;
import mhss.gateway.casework.rows.Purging;
import mhss.gateway.casework.state.CaseAccess;
import mhss.gateway.casework.state.CaseSteps;
import mhss.gateway.casework.state.Refusals;
import mhss.gateway.rules.Urn;

/** What is marked on a case as a whole: see {@link CaseRecords}. */
class CaseMarks {

  private final CaseAccess access;
  private final CaseRows rows;
  private final CaseSteps steps;
  private final Purging purging;

  CaseMarks(CaseAccess access, CaseRows rows, CaseSteps steps, Purging purging) {
    this.access = access;
    this.rows = rows;
    this.steps = steps;
    this.purging = purging;
  }

  boolean hold(UUID caseFile, String code, String actor) {
    CaseFile file = access.locked(caseFile);
    boolean held = rows.hold(caseFile, code);
    if (held) {
      steps.held(file, code, actor);
    }
    return held;
  }

  boolean release(UUID caseFile, String actor, String reason) {
    CaseFile file = access.locked(caseFile);
    boolean released = rows.release(caseFile);
    if (released) {
      steps.released(file, actor, reason);
    }
    return released;
  }

  boolean mark(UUID caseFile, String special, String actor) {
    CaseFile file = access.locked(caseFile);
    boolean marked = rows.mark(caseFile, special);
    if (marked) {
      steps.marked(file, special, actor);
    }
    return marked;
  }

  Registered urn(UUID caseFile, String urn, String actor) {
    CaseFile file = access.locked(caseFile);
    Optional<Urn> read = access.rules(file).urn(urn);
    if (read.isEmpty()) {
      return Refusals.urnMissing();
    }
    access.lock(file.desk(), read.get().key());
    if (!ByHand.isProvisional(Urn.key(file.urn()))) {
      return ByHandRefusals.urnKnown(file);
    }
    if (access.byUrn(file.desk(), read.get().key()).isPresent()) {
      return ByHandRefusals.urnTaken(file);
    }
    rows.rename(caseFile, read.get());
    steps.named(file, read.get().key(), actor);
    return new CaseMoved(caseFile, read.get().key(), file.state(), file.state());
  }

  SortedMap<String, Integer> purge(UUID caseFile, String actor, String reason) {
    CaseFile file = access.locked(caseFile);
    SortedMap<String, Integer> gone = purging.purge(file);
    steps.purged(caseFile, actor, reason);
    return gone;
  }
}
