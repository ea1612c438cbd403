package mhss.gateway.changes;

import mhss.gateway.history.History;
import mhss.gateway.history.Step;

/** What happens to the configuration, for the history. */
class ChangeSteps {

  private final History history;

  ChangeSteps(History history) {
    this.history = history;
  }

  void proposed(Change change) {
    record(
        "change-proposed",
        change.removes() ? "removal" : "new-content",
        change,
        change.proposed().by());
  }

  void tried(Change change, String outcome, String actor) {
    record("change-tried", outcome, change, actor);
  }

  void withdrawn(Change change, String actor, String reason) {
    history.record(step("change-withdrawn", "withdrawn", change, actor).fact("reason", reason));
  }

  void activated(Change change, int version, String actor) {
    history.record(
        step(
                "change-activated",
                change.backTo().isPresent() ? "rolled-back" : "activated",
                change,
                actor)
            .fact("reason", change.reason())
            .fact("version", version));
  }

  /** By an editor, beside the console. */
  void changedInItsFile(ConfigFile file, String sha256, int version, String node) {
    history.record(
        of("configuration-changed", sha256 == null ? "removed" : "taken-up", file)
            .by(Version.BY_FILE)
            .fact("sha256", sha256 == null ? "-" : sha256)
            .fact("version", version)
            .fact("node", node));
  }

  void refusedInItsFile(Problem problem, String sha256, String node) {
    history.record(
        of("configuration-refused", "refused", problem.file())
            .by(Version.BY_FILE)
            .fact("sha256", sha256)
            .fact("line", problem.line())
            .fact("node", node));
  }

  /** A node has what is in force. */
  void taken(Version version, String node, String actor) {
    history.record(
        of("configuration-taken", "taken", version.file())
            .by(actor)
            .fact("sha256", version.sha256().orElse("-"))
            .fact("version", version.number())
            .fact("node", node));
  }

  void takeAsked(ConfigFile file, int version, String node, String actor) {
    history.record(
        of("configuration-take-asked", "asked", file)
            .by(actor)
            .fact("version", version)
            .fact("node", node));
  }

  void found(int files, String node) {
    history.record(
        Step.of("configuration-found", "first-start").fact("files", files).fact("node", node));
  }

  private void record(String name, String outcome, Change change, String actor) {
    history.record(step(name, outcome, change, actor).fact("reason", change.reason()));
  }

  private static Step step(String name, String outcome, Change change, String actor) {
    return of(name, outcome, change.file())
        .by(actor)
        .fact("change", change.id())
        .fact("sha256", change.sha256().orElse("-"));
  }

  private static Step of(String name, String outcome, ConfigFile file) {
    return Step.of(name, outcome).fact("path", file.name());
  }
}
