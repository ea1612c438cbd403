package mhss.gateway.console.returns;

import java.nio.file.Path;
import java.util.UUID;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.reports.FileOption;
import mhss.gateway.console.returns.text.EntryData;
import mhss.gateway.documents.Document;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.ReturnRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "carry",
    description = {
      "Send the form that a person has filled as the return of its period: sealed, and kept.",
      "Delete the file afterwards: it says what only its recipients may read."
    },
    footer = {
      "%nExamples:",
      "  gateway returns carry yearly 2018 'CPD summary.xlsx'",
      "  gateway returns carry yearly 2025-08-19 summary.xlsx --rules mhss-2024"
    })
class CarryReturnCommand extends GatewayTask {

  @Parameters(index = "0", paramLabel = "KIND", description = "The return, such as yearly.")
  private String kind;

  @Parameters(index = "1", paramLabel = "PERIOD", description = "As 'gateway returns' shows it.")
  private String period;

  @Parameters(index = "2", paramLabel = "FILE", description = "The form, filled.")
  private Path file;

  @Mixin private RulesOption rules;
  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Document filled = FileOption.read(file);
    ChosenReturn chosen =
        ChosenReturn.find(gateway, kind, rules.id(), ReturnRule::isFilledByPeople);
    Period about = chosen.period(gateway, period);
    Returns returns = gateway.bean(Returns.class);
    UUID id =
        returns.carry(
            chosen.rules().id(),
            chosen.rule().id(),
            about,
            new MadeFile(filled.name(), filled.mediaType(), filled.content()),
            actor.name());
    ReturnEntry entry = returns.find(id.toString()).orElseThrow();
    if (json.wanted()) {
      terminal.json(EntryData.of(entry));
    } else {
      terminal.line("%s has its form: it is %s now.", entry.ref(), entry.state());
      if (entry.problem() != null) {
        terminal.line("! %s", entry.problem());
      }
      terminal.line("Delete %s: what is kept here is ciphertext.", file);
    }
    return entry.problem() == null ? ExitCode.OK : ExitCode.PROBLEM;
  }
}
