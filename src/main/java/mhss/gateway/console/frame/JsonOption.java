package mhss.gateway.console.frame;

import picocli.CommandLine.Option;

/** For commands that print data. */
public class JsonOption {

  @Option(names = "--json", description = "Print JSON, for scripts.")
  private boolean json;

  public boolean wanted() {
    return json;
  }
}
