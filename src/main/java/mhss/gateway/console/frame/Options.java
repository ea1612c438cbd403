package mhss.gateway.console.frame;

import picocli.CommandLine.Option;

/** What every command understands that speaks to a gateway. */
class Options {

  @Option(
      names = "--sandbox",
      negatable = true,
      description =
          "Speak to the sandbox; with --no-sandbox to the gateway of config/. Without either: to"
              + " the one that runs.")
  Boolean sandbox;

  @Option(names = "--verbose", description = "Show warnings and where a failure happened.")
  boolean verbose;
}
