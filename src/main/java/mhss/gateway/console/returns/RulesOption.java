package mhss.gateway.console.returns;

import picocli.CommandLine.Option;

/** Two editions have returns of the same name. */
class RulesOption {

  @Option(
      names = "--rules",
      paramLabel = "RULESET",
      description =
          "Of this rule set. Needed when several of the provider desk's have such a return.")
  private String id;

  /** Null: not said. */
  String id() {
    return id;
  }
}
