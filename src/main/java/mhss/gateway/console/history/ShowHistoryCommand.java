package mhss.gateway.console.history;

import java.util.List;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.frame.Told;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.operations.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "show",
    description = "The last entries, oldest of them first.",
    footer = {"%nExamples:", "  gateway history show", "  gateway history show --last 200 --json"})
class ShowHistoryCommand extends GatewayTask {

  @Spec private CommandSpec spec;
  private int last;

  @Mixin private JsonOption json;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many. Default: ${DEFAULT-VALUE}.")
  void last(int number) {
    if (number < 1) {
      throw new ParameterException(spec.commandLine(), "--last must be 1 or more");
    }
    last = number;
  }

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    List<Entry> entries = gateway.bean(History.class).latest(last);
    if (json.wanted()) {
      terminal.json(entries.stream().map(Told::data).toList());
    } else {
      terminal.table(
          List.of("ENTRY", "AT", "WHAT", "MESSAGE"),
          entries.stream()
              .map(
                  entry ->
                      List.of(
                          String.valueOf(entry.seq()),
                          Terminal.time(entry.at()),
                          Sentences.of(entry.step()),
                          Terminal.text(entry.step().message())))
              .toList());
    }
    return ExitCode.OK;
  }
}
