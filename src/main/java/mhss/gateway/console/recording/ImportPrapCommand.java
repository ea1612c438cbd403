package mhss.gateway.console.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.casework.PrapImport;
import mhss.gateway.casework.PrapImport.Answer;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import-prap",
    description = {
      "Record the dates on which PRaP referrals came, from a table.",
      "Lines 'urn,date' or 'urn;date', with or without a heading. Each line is answered; one that is"
          + " refused does not keep the others from it, and makes the exit code 1."
    },
    footer = {
      "%nExamples:",
      "  gateway import-prap prap.csv --dry-run",
      "  gateway import-prap prap.csv --desk provider --json"
    })
public class ImportPrapCommand extends GatewayTask {

  private static final long LARGEST = 1 << 20;

  @Parameters(paramLabel = "FILE", description = "Of at most 1 MB.")
  private Path file;

  @Mixin private DeskOption desk;

  @Option(names = "--dry-run", description = "Only say what would happen; write nothing.")
  private boolean dryRun;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    List<Answer> answers =
        gateway
            .bean(PrapImport.class)
            .run(desk.desk().orElse("provider"), read(), actor.name(), dryRun);
    if (json.wanted()) {
      terminal.json(answers.stream().map(ImportPrapCommand::data).toList());
    } else {
      print(answers, terminal);
    }
    boolean refused = answers.stream().anyMatch(answer -> answer.outcome().equals("refused"));
    return refused ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private String read() {
    try {
      if (Files.size(file) > LARGEST) {
        throw CommandFailed.refused("%s is larger than 1 MB: split it.".formatted(file));
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (IOException e) {
      throw CommandFailed.notFound(
          "%s cannot be read as UTF-8 text (%s): check the path, and save the table as CSV."
              .formatted(file, e.getClass().getSimpleName()));
    }
  }

  private void print(List<Answer> answers, Terminal terminal) {
    if (dryRun) {
      terminal.line("A dry run: nothing was written. It would be like this:");
    }
    for (Answer answer : answers) {
      terminal.line(
          "%4d  %-20s  %s%s",
          answer.line(),
          answer.urn(),
          answer.outcome(),
          answer.advice().isEmpty() ? "" : " (" + answer.cause() + "): " + answer.advice());
    }
    terminal.line("%d lines.", answers.size());
  }

  private static Map<String, Object> data(Answer answer) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("line", answer.line());
    data.put("urn", answer.urn());
    data.put("outcome", answer.outcome());
    data.put("cause", answer.cause());
    data.put("advice", answer.advice());
    return data;
  }
}
