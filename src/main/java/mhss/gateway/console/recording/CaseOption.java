package mhss.gateway.console.recording;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.LightGateway;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The one case that a command is about: of a URN the newest generation. */
public class CaseOption {

  @Parameters(index = "0", paramLabel = "URN", description = "In any spelling.")
  private String urn;

  @Mixin private DeskOption desk;

  public CaseFile in(LightGateway gateway) {
    List<CaseFile> newest =
        desk.of(gateway.bean(Cases.class).byUrn(urn)).stream()
            .collect(Collectors.toMap(CaseFile::desk, Function.identity(), (older, newer) -> newer))
            .values()
            .stream()
            .toList();
    if (newest.isEmpty()) {
      throw unknown(urn);
    }
    if (newest.size() > 1) {
      throw CommandFailed.refused(
          "Both desks have a case with the URN %s: say which with --desk provider or --desk adviser."
              .formatted(urn));
    }
    return newest.get(0);
  }

  public static CommandFailed unknown(String urn) {
    return CommandFailed.notFound(
        "There is no case with the URN %s. Check the spelling; 'gateway parked' shows whether its referral waits for a person."
            .formatted(urn));
  }
}
