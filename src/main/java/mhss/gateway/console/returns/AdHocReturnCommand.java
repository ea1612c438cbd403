package mhss.gateway.console.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.recording.London;
import mhss.gateway.console.returns.text.EntryData;
import mhss.gateway.console.returns.text.MadeData;
import mhss.gateway.console.returns.text.MadeText;
import mhss.gateway.history.Step;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.returns.Returns.AdHocRequest;
import mhss.gateway.returns.Returns.AdHocSketch;
import mhss.gateway.returns.Selection;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.WorkingCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "ad-hoc",
    description = {
      "Answer a request for management information: a period, and what of it is wanted (v8 1.68).",
      "It is due ten working days after the request, and made at once."
    },
    footer = {
      "%nExamples:",
      "  gateway returns ad-hoc --from 2018-01-01 --to 2018-03-31 --dry-run",
      "  gateway returns ad-hoc --from 2018-01-01 --to 2018-03-31",
      "  gateway returns ad-hoc --from 01/01/2018 --to 31/03/2018 --section referral-rates --requested 04/04/2018"
    })
class AdHocReturnCommand extends GatewayTask {

  @Option(names = "--from", paramLabel = "DAY", required = true, description = "The first day.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", required = true, description = "The last day.")
  private LocalDate to;

  @Option(
      names = "--section",
      paramLabel = "SECTION",
      description = "Only this section. May be given several times. Default: all.")
  private List<String> sections = List.of();

  @Option(
      names = "--contract",
      paramLabel = "CONTRACT",
      description = "Only the cases of this contract.")
  private String contract;

  @Option(
      names = "--requested",
      paramLabel = "DAY",
      description = "When it was asked for. Default: today.")
  private LocalDate requested;

  @Option(names = "--dry-run", description = "Only show what it would say, and by when it is due.")
  private boolean dryRun;

  @Mixin private RulesOption rules;
  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    if (to.isBefore(from)) {
      throw CommandFailed.refused("The period ends before it begins: check --from and --to.");
    }
    ChosenReturn chosen =
        ChosenReturn.find(
            gateway, "ad-hoc", rules.id(), rule -> rule.period().equals(ReturnRule.CHOSEN));
    checkSections(chosen.rule());
    checkContract(gateway, chosen);
    LocalDate today = WorkingCalendar.dayOf(gateway.bean(Clock.class).instant());
    AdHocRequest request =
        new AdHocRequest(
            chosen.rules().id(),
            from,
            to,
            new Selection(Set.copyOf(new LinkedHashSet<>(sections)), Optional.ofNullable(contract)),
            requested == null ? today : requested);
    return dryRun ? sketch(gateway, request, terminal) : made(gateway, request, terminal);
  }

  private int sketch(LightGateway gateway, AdHocRequest request, Terminal terminal) {
    AdHocSketch sketch = gateway.bean(Returns.class).preview(request);
    Step read =
        Step.of("return-previewed", "shown")
            .by(actor.name())
            .fact("rule-set", request.ruleSet())
            .fact("return", "ad-hoc")
            .fact("period", sketch.period().id());
    ReadReturn.note(gateway, read);
    if (json.wanted()) {
      Map<String, Object> data = MadeData.of(sketch.made());
      data.put("due", sketch.due().toString());
      terminal.json(data);
    } else {
      MadeText.print(sketch.made(), terminal);
      terminal.line("It would be due by %s.", London.day(sketch.due()));
      terminal.line("Dry run: nothing was made, and nothing was sent.");
    }
    return ExitCode.OK;
  }

  private int made(LightGateway gateway, AdHocRequest request, Terminal terminal) {
    Returns returns = gateway.bean(Returns.class);
    UUID id = returns.adHoc(request, actor.name());
    ReturnEntry entry = returns.find(id.toString()).orElseThrow();
    if (json.wanted()) {
      terminal.json(EntryData.of(entry));
    } else {
      terminal.line(
          "%s was made, due by %s: it is %s now.",
          entry.ref(), London.day(entry.plannedOn()), entry.state());
      if (entry.problem() != null) {
        terminal.line("! %s", entry.problem());
      }
    }
    return entry.problem() == null ? ExitCode.OK : ExitCode.PROBLEM;
  }

  /** A contract that is none would be answered with zeros. */
  private void checkContract(LightGateway gateway, ChosenReturn chosen) {
    List<String> contracts = chosen.contracts(gateway);
    if (contract != null && !contracts.contains(contract)) {
      throw CommandFailed.refused(
          "There is no contract %s under %s; there are %s."
              .formatted(contract, chosen.rules().id(), String.join(", ", contracts)));
    }
  }

  private void checkSections(ReturnRule rule) {
    for (String section : sections) {
      if (!rule.sections().contains(section)) {
        throw CommandFailed.refused(
            "There is no section %s; there are %s."
                .formatted(section, String.join(", ", rule.sections())));
      }
    }
  }
}
