package mhss.gateway.console.cases;

import java.util.Optional;
import mhss.gateway.console.frame.CommandFailed;
import picocli.CommandLine.Option;

/** For commands that look at one desk or at both. */
class DeskOption {

  @Option(names = "--desk", paramLabel = "DESK", description = "provider or adviser.")
  private String desk;

  Optional<String> desk() {
    if (desk != null && !desk.equals("provider") && !desk.equals("adviser")) {
      throw CommandFailed.refused(
          "There is no desk '%s': it is provider or adviser.".formatted(desk));
    }
    return Optional.ofNullable(desk);
  }
}
