package mhss.gateway.console.reports;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.documents.SeenDocument;
import mhss.gateway.reports.Finding;
import mhss.gateway.reports.FormLayouts;
import mhss.gateway.reports.Standard;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    description = {
      "Check a plan or report against the specified standard, before it is submitted.",
      "Nothing is kept or sent. Exit code 1 when something certainly is not to standard."
    },
    footer = {
      "%nExamples:",
      "  gateway check plan.docx --report plan --rules mhss-v8",
      "  gateway check exit.pdf --report exit --rules mhss-2024 --json"
    })
public class CheckCommand extends GatewayTask {

  @Parameters(paramLabel = "FILE", description = "PDF, Word, ODT, RTF, HTML or text.")
  private Path file;

  @Option(
      names = "--report",
      required = true,
      paramLabel = "TYPE",
      description = "plan, six-month or exit.")
  private String report;

  @Option(
      names = "--rules",
      required = true,
      paramLabel = "RULES",
      description = "Rule set, for example mhss-v8.")
  private String rules;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    RuleSet ruleSet = ruleSet(gateway.bean(RuleSets.class).all());
    SeenDocument document = open(gateway.bean(DocumentReader.class));
    Optional<ReadForm> form =
        ruleSet
            .report(report)
            .map(ReportType::form)
            .flatMap(name -> FormLayouts.of(ruleSet, name))
            .flatMap(layout -> document.read(layout));
    List<Finding> findings =
        gateway.bean(Standard.class).check(ruleSet, report, document, form, Optional.empty());
    if (json.wanted()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("report", report);
      data.put("rules", rules);
      data.put("findings", FindingsPrint.data(findings));
      terminal.json(data);
    } else {
      FindingsPrint.print(findings, terminal);
    }
    return findings.stream().anyMatch(Finding::failsMechanically) ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private RuleSet ruleSet(List<RuleSet> all) {
    return all.stream()
        .filter(candidate -> candidate.id().equals(rules))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailed.notFound(
                    "There is no rule set %s; there are %s."
                        .formatted(
                            rules, String.join(", ", all.stream().map(RuleSet::id).toList()))));
  }

  private SeenDocument open(DocumentReader reader) {
    try {
      return reader.open(FileOption.read(file));
    } catch (DocumentRefused refused) {
      throw CommandFailed.refused(refused.getMessage());
    }
  }
}
