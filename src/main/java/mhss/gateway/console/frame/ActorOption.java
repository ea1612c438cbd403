package mhss.gateway.console.frame;

import picocli.CommandLine.Option;

/** For commands that a person answers for. */
public class ActorOption {

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "Who does it, for the history. Default: the user of this machine.")
  private String actor;

  public String name() {
    return actor == null || actor.isBlank() ? System.getProperty("user.name") : actor.strip();
  }
}
