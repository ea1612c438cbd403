package mhss.gateway.console.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.operations.LetterAccess;
import mhss.gateway.responses.LetterOrder;
import mhss.gateway.responses.Letters;
import mhss.gateway.responses.Preview;
import mhss.gateway.rules.RuleSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "preview",
    description = {
      "A letter as it would leave, and what keeps it from leaving; nothing is sent.",
      "Exit code 1 when something does."
    },
    footer = {
      "%nExamples:",
      "  gateway letters preview plan-rejected --urn 1001234 --set details='No timescale.'",
      "  gateway letters preview V-08 --urn 1001234"
    })
class PreviewLetterCommand extends GatewayTask {

  @Parameters(paramLabel = "KIND", description = "Id or name, such as V-15 or plan-rejected.")
  private String kind;

  @Option(names = "--rules", paramLabel = "RULESET", description = "Of this rule set.")
  private String ruleSet;

  @Option(names = "--urn", description = "About this case.")
  private String urn;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A value; lists and rows as JSON. May be given several times.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(names = "--report", paramLabel = "TYPE", description = "plan, six-month or exit.")
  private String report;

  @Option(names = "--revision", description = "Of the report.")
  private int revision;

  @Option(names = "--to", paramLabel = "ADDRESS", description = "Another partner's address.")
  private String to;

  @Mixin private ActorOption actor = new ActorOption();
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Letters letters = gateway.bean(Letters.class);
    RuleSets ruleSets = gateway.bean(RuleSets.class);
    Optional<CaseFile> caseFile = caseFile(gateway, letters);
    ChosenLetter chosen =
        ChosenLetter.find(letters, ruleSets, kind, caseFile.map(CaseFile::ruleSet).orElse(ruleSet));
    Map<String, Object> given = new LinkedHashMap<>();
    values.forEach((name, value) -> given.put(name, value(value)));
    Preview preview =
        letters.preview(
            new LetterOrder(
                chosen.desk(),
                caseFile.map(CaseFile::id).orElse(null),
                chosen.ruleSet(),
                chosen.kind().id(),
                report,
                revision,
                null,
                given,
                List.of(),
                Optional.ofNullable(to),
                actor.name()));
    caseFile.ifPresent(
        file -> gateway.bean(LetterAccess.class).looked(file, chosen.kind().id(), actor.name()));
    if (json.wanted()) {
      terminal.json(LetterPrint.data(preview));
    } else {
      LetterPrint.print(preview, terminal);
    }
    return preview.problems().isEmpty() ? ExitCode.OK : ExitCode.PROBLEM;
  }

  /** At the desk that writes such letters. */
  private Optional<CaseFile> caseFile(LightGateway gateway, Letters letters) {
    if (urn == null) {
      return Optional.empty();
    }
    return Optional.of(
        gateway.bean(Cases.class).byUrn(urn).stream()
            .filter(found -> ruleSet == null || found.ruleSet().equals(ruleSet))
            .filter(
                found ->
                    letters.composable(found.ruleSet(), found.desk()).stream()
                        .anyMatch(one -> List.of(one.id(), one.name()).contains(kind)))
            .reduce((earlier, later) -> later)
            .orElseThrow(
                () ->
                    CommandFailed.notFound(
                        "No case %s is at a desk that writes %s.".formatted(urn, kind))));
  }

  static Object value(String text) {
    if (!text.startsWith("[")) {
      return text;
    }
    try {
      return new ObjectMapper().readValue(text, List.class);
    } catch (JsonProcessingException e) {
      throw CommandFailed.refused("A value that begins with [ is a list in JSON: check it.");
    }
  }
}
