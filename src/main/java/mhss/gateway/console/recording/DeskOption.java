package mhss.gateway.console.recording;

import java.util.List;
import java.util.Optional;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.frame.CommandFailed;
import picocli.CommandLine.Option;

/** For commands that look at one desk or at both. */
public class DeskOption {

  @Option(names = "--desk", paramLabel = "DESK", description = "provider or adviser.")
  private String desk;

  public List<CaseFile> of(List<CaseFile> files) {
    Optional<String> wanted = desk();
    return files.stream().filter(file -> wanted.map(file.desk()::equals).orElse(true)).toList();
  }

  public Optional<String> desk() {
    if (desk != null && !desk.equals("provider") && !desk.equals("adviser")) {
      throw CommandFailed.refused(
          "There is no desk '%s': it is provider or adviser.".formatted(desk));
    }
    return Optional.ofNullable(desk);
  }
}
