package mhss.gateway.console.frame;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** For what a person decides: who, and why. Both stand in the history for ever. */
public class ReasonOption {

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, for the history. No personal data.")
  private String reason;

  @Mixin private ActorOption actor = new ActorOption();

  public String reason() {
    if (reason.isBlank()) {
      throw CommandFailed.refused("The reason is empty: say in a few words why.");
    }
    return reason.strip();
  }

  public String actor() {
    return actor.name();
  }
}
