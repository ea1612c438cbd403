package mhss.gateway.changes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import mhss.gateway.changes.files.ConfigFolders;
import mhss.gateway.changes.files.Sha256;
import mhss.gateway.changes.rows.ChangeRows;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of the configuration by people: proposed, checked, tried, activated, taken back. */
public class Changes {

  private final Files files;
  private final ChangeRows rows;
  private final Trials trials;
  private final ChangeSteps steps;
  private final TransactionTemplate transaction;

  Changes(
      Files files,
      ChangeRows rows,
      Trials trials,
      ChangeSteps steps,
      TransactionTemplate transaction) {
    this.files = files;
    this.rows = rows;
    this.trials = trials;
    this.steps = steps;
    this.transaction = transaction;
  }

  /**
   * The files on this machine, whether they may be as somebody wants them, and how they are put in
   * force.
   */
  record Files(ConfigFolders folders, Validation validation, Activation activation) {}

  /** Those that wait first, then the newest. */
  public List<Change> latest(int most) {
    return rows.latest(most);
  }

  /**
   * @throws NoSuchChange when there is none
   */
  public Change get(UUID id) {
    return rows.find(id).orElseThrow(() -> none(id));
  }

  /**
   * @throws NoSuchChange when none begins so, or several do
   */
  public UUID startingWith(UUID first, UUID last) {
    List<UUID> found = rows.between(first, last);
    if (found.size() != 1) {
      throw new NoSuchChange(
          found.isEmpty()
              ? "There is no such change: check the id, 'gateway changes list' shows all."
              : "The id of more than one change begins so: type more of it.");
    }
    return found.get(0);
  }

  /** Empty where the file is to go. */
  public Optional<byte[]> content(UUID id) {
    return rows.content(id);
  }

  /** What is wrong with a file as it would be; nothing is kept. */
  public List<Problem> problems(ConfigFile file, Optional<byte[]> content) {
    return files.validation.refusals(file, content);
  }

  /**
   * Kept, and not in force yet.
   *
   * @throws ChangeRefused with line and cause when it cannot be used, or changes nothing
   */
  public UUID propose(Proposal proposal, String actor) {
    refuseEmptyReason(proposal.reason());
    Optional<byte[]> now = files.folders.read(proposal.file());
    Optional<String> base = now.map(Sha256::of);
    if (proposal.base().isPresent() && !proposal.base().equals(base)) {
      throw Activation.changedMeanwhile(proposal.file());
    }
    if (same(now, proposal.content())) {
      throw new ChangeRefused(
          proposal.file().name() + " is so already: change something, or leave it");
    }
    List<Problem> problems = problems(proposal.file(), proposal.content());
    if (!problems.isEmpty()) {
      throw new ChangeRefused(problems);
    }
    return keep(proposal, base, OptionalInt.empty(), actor);
  }

  private UUID keep(Proposal proposal, Optional<String> base, OptionalInt backTo, String actor) {
    return transaction.execute(
        status -> {
          UUID id = rows.insert(proposal, base, backTo, actor);
          steps.proposed(get(id));
          return id;
        });
  }

  /** What would differ. Nothing is sent, and of the messages nothing is stored. */
  public Trial tryOut(UUID id, int messages, String actor) {
    Change change = open(id);
    Trial trial = trials.of(change.file(), rows.content(id), messages);
    transaction.executeWithoutResult(
        status -> {
          open(id);
          rows.tried(id, trial.json(), actor);
          steps.tried(change, trial.outcome(), actor);
        });
    return trial;
  }

  /** What the last dry run found. */
  public Optional<Trial> trial(UUID id) {
    return rows.trial(id).map(Trial::of);
  }

  /**
   * Into the file, from which the running gateway takes it up.
   *
   * @return the version that it became
   * @throws ChangeRefused when it was not tried, the file changed meanwhile, it can no longer be
   *     used, or somebody else must do it
   */
  public int activate(UUID id, String actor) {
    return transaction.execute(
        status -> activate(rows.lock(id).orElseThrow(() -> none(id)), actor));
  }

  private int activate(Change change, String actor) {
    refuseDecided(change);
    int version = files.activation.activate(change, rows.content(change.id()), actor);
    rows.decide(change.id(), version, actor);
    steps.activated(change, version, actor);
    return version;
  }

  public void withdraw(UUID id, String actor, String reason) {
    refuseEmptyReason(reason);
    transaction.executeWithoutResult(
        status -> {
          Change change = rows.lock(id).orElseThrow(() -> none(id));
          refuseDecided(change);
          rows.decide(id, null, actor);
          steps.withdrawn(change, actor, reason);
        });
  }

  /**
   * Brings a version back. Where one person may, it is in force at once; else it is a change that
   * somebody else activates.
   *
   * @throws ChangeRefused when that version can no longer be used, or is in force already
   */
  public UUID rollBack(ConfigFile file, int version, String actor, String reason) {
    refuseEmptyReason(reason);
    Optional<byte[]> content = files.activation.content(file, version);
    Optional<byte[]> now = files.folders.read(file);
    if (same(now, content)) {
      throw new ChangeRefused(
          "%s is as in version %d already: nothing to bring back".formatted(file.name(), version));
    }
    List<Problem> problems = problems(file, content);
    if (!problems.isEmpty()) {
      throw new ChangeRefused(problems);
    }
    Proposal back = new Proposal(file, content, Optional.empty(), reason);
    return transaction.execute(
        status -> {
          UUID id = keep(back, now.map(Sha256::of), OptionalInt.of(version), actor);
          if (!files.activation.byTwo()) {
            activate(id, actor);
          }
          return id;
        });
  }

  private Change open(UUID id) {
    Change change = get(id);
    refuseDecided(change);
    return change;
  }

  private static void refuseDecided(Change change) {
    if (!change.open()) {
      throw new ChangeRefused(
          "This change was %s by %s already: propose another"
              .formatted(change.state(), change.decided().map(Change.Act::by).orElse("-")));
    }
  }

  private static void refuseEmptyReason(String reason) {
    if (reason == null || reason.isBlank()) {
      throw new ChangeRefused("The reason is empty: say in a few words why");
    }
  }

  private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
    return one.isPresent() == other.isPresent()
        && Arrays.equals(one.orElse(null), other.orElse(null));
  }

  private static NoSuchChange none(UUID id) {
    return new NoSuchChange("There is no change " + id + ": check the id.");
  }
}
