package mhss.gateway.console.audit;

import java.time.LocalDate;
import java.util.List;
import mhss.gateway.audit.Search;
import mhss.gateway.audit.Searches;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.frame.Told;
import mhss.gateway.history.Entry;
import mhss.gateway.operations.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "search",
    description = "Entries of the history, the newest first. Exit code 1 when there is none.",
    footer = {
      "%nExamples:",
      "  gateway audit search --who people --what content-read --from 2026-11-01",
      "  gateway audit search MH/000123 --what 'settled parked'",
      "  gateway audit search --older 4711 --json"
    })
class SearchCommand extends GatewayTask {

  private static final int MOST = 10_000;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "WORDS",
      arity = "0..1",
      defaultValue = "",
      description = "A URN, or the id of a case or message (its beginning is enough).")
  private String words;

  @Option(
      names = "--who",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Who did it: a login name, gateway, or people for any person.")
  private String who;

  @Option(
      names = "--what",
      paramLabel = "STEP",
      defaultValue = "",
      description = "Kind of step, such as settled; with its outcome: 'settled parked'.")
  private String what;

  @Option(names = "--from", paramLabel = "DAY", description = "First day, such as 2026-11-01.")
  private LocalDate from;

  @Option(names = "--until", paramLabel = "DAY", description = "Last day.")
  private LocalDate until;

  @Option(
      names = "--older",
      paramLabel = "ENTRY",
      defaultValue = "0",
      description = "Only entries behind this one: the last number of the page before.")
  private long older;

  private int last;

  @Mixin private JsonOption json;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many. Default: ${DEFAULT-VALUE}.")
  void last(int number) {
    if (number < 1 || number > MOST) {
      throw new ParameterException(spec.commandLine(), "--last must be from 1 to " + MOST);
    }
    last = number;
  }

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    List<Entry> found =
        gateway.bean(Searches.class).find(new Search(who, what, from, until, words), older, last);
    if (json.wanted()) {
      terminal.json(found.stream().map(Told::data).toList());
    } else if (found.isEmpty()) {
      terminal.line("No entry is like that. Leave out a condition, or choose other days.");
    } else {
      print(found, terminal);
    }
    return found.isEmpty() ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private void print(List<Entry> found, Terminal terminal) {
    terminal.table(
        List.of("ENTRY", "AT", "CASE", "MESSAGE", "WHAT"),
        found.stream()
            .map(
                entry ->
                    List.of(
                        String.valueOf(entry.seq()),
                        Terminal.time(entry.at()),
                        Terminal.text(entry.step().urn()),
                        Terminal.text(entry.step().message()),
                        Sentences.of(entry.step())))
            .toList());
    if (found.size() == last) {
      terminal.line("More: --older %d", found.get(found.size() - 1).seq());
    }
  }
}
