package mhss.gateway.console.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.recording.London;
import mhss.gateway.console.returns.text.EntryData;
import mhss.gateway.console.returns.text.EntryTable;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.WorkingCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "returns",
    description = {
      "Claims and management information: what was sent, what is due, what is planned.",
      "Of the past and the next twelve months. Exit code 1 when one of them needs a person: it waits,"
          + " could not be sealed or sent, or nobody knows whether it arrived."
    },
    subcommands = {
      PreviewReturnCommand.class,
      ShowReturnCommand.class,
      ExplainReturnCommand.class,
      ApproveReturnCommand.class,
      DiscardReturnCommand.class,
      CorrectReturnCommand.class,
      ProveReturnCommand.class,
      AdHocReturnCommand.class,
      FormReturnCommand.class,
      CarryReturnCommand.class
    },
    footer = {
      "%nExamples:",
      "  gateway returns",
      "  gateway returns --state late --state failed",
      "  gateway returns preview claim",
      "  gateway returns explain monthly/2018-05 referrals",
      "  gateway returns correct claim/2018-05 --reason 'came by post' --dry-run",
      "  gateway returns proof claim/2018-05/v1"
    })
public class ReturnsCommand extends GatewayTask {

  private static final int MONTHS = 12;
  private static final String LATE = "late";

  private static final List<String> STATES =
      List.of(
          "planned",
          "due",
          "waiting",
          "queued",
          "sending",
          "sent",
          "kept",
          "uncertain",
          "failed",
          "bounced",
          "discarded",
          "superseded",
          LATE);

  @Option(names = "--from", paramLabel = "DAY", description = "Planned on that day or later.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Planned on that day or earlier.")
  private LocalDate to;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description =
          "Only these: planned, due, waiting, queued, sending, sent, kept, uncertain, failed, bounced,"
              + " discarded, superseded; or late. May be given several times.")
  private List<String> states = List.of();

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    check();
    LocalDate today = WorkingCalendar.dayOf(gateway.bean(Clock.class).instant());
    List<ReturnEntry> entries =
        gateway
            .bean(Returns.class)
            .calendar(
                from == null ? today.minusMonths(MONTHS) : from,
                to == null ? today.plusMonths(MONTHS) : to)
            .stream()
            .filter(this::wanted)
            .toList();
    if (json.wanted()) {
      terminal.json(entries.stream().map(EntryData::of).collect(Collectors.toList()));
    } else {
      terminal.line("Today is %s.", London.day(today));
      terminal.line("");
      EntryTable.print(entries, terminal);
    }
    return entries.stream().anyMatch(EntryTable::needsAPerson) ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private void check() {
    if (from != null && to != null && to.isBefore(from)) {
      throw CommandFailed.refused("--to is before --from: nothing lies between them.");
    }
    for (String state : asked()) {
      if (!STATES.contains(state)) {
        throw CommandFailed.refused(
            "There is no state %s; there are %s.".formatted(state, String.join(", ", STATES)));
      }
    }
  }

  private List<String> asked() {
    return states.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
  }

  private boolean wanted(ReturnEntry entry) {
    List<String> asked = asked();
    return asked.isEmpty() || asked.contains(entry.state()) || asked.contains(LATE) && entry.late();
  }
}
