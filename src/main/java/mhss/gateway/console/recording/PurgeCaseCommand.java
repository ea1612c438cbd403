package mhss.gateway.console.recording;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import org.springframework.transaction.TransactionStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "scr",
    description = {
      "The customer is a special customer: destroy all that is held about the case (4.49), at every",
      "desk and of every referral with this URN. What the history says of it stays."
    },
    footer = {
      "%nExamples:",
      "  gateway case scr MH/000123 --reason 'told on the phone' --dry-run",
      "  gateway case scr MH/000123 --reason 'told on the phone' --yes"
    })
public class PurgeCaseCommand extends GatewayTask {

  @Parameters(index = "0", paramLabel = "URN", description = "In any spelling.")
  private String urn;

  @Option(names = "--yes", description = "Really: it cannot be taken back.")
  private boolean yes;

  @Option(names = "--dry-run", description = "Only say what would be destroyed.")
  private boolean dryRun;

  @Mixin private ReasonOption why;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    List<CaseFile> files = gateway.bean(Cases.class).byUrn(urn);
    if (files.isEmpty()) {
      throw CaseOption.unknown(urn);
    }
    if (!yes && !dryRun) {
      throw CommandFailed.refused(
          "This destroys everything held about %s at every desk and cannot be taken back: see it with --dry-run, then add --yes."
              .formatted(urn));
    }
    List<String> lines =
        gateway
            .transaction()
            .execute(status -> purge(files, gateway.bean(CaseRecords.class), status));
    lines.forEach(line -> terminal.line("%s", line));
    others(files, gateway.bean(Cases.class))
        .forEach(
            other ->
                terminal.line(
                    "The case %s is linked to it: if it is about the same person, destroy it too.",
                    other));
    terminal.line(
        dryRun
            ? "Dry run: nothing was destroyed."
            : "Everything held about the case is destroyed. Deal with it on paper; the mails still lie in the mailbox, and what backups hold is told in docs/security.md.");
    return ExitCode.OK;
  }

  private List<String> purge(List<CaseFile> files, CaseRecords records, TransactionStatus status) {
    List<String> lines =
        files.stream()
            .map(file -> line(file, records.purge(file.id(), why.actor(), why.reason())))
            .toList();
    if (dryRun) {
      status.setRollbackOnly();
    }
    return lines;
  }

  private static String line(CaseFile file, Map<String, Integer> gone) {
    return "%s desk, referral %d: the form and the events of the case%s"
        .formatted(
            file.desk(),
            file.generation(),
            gone.entrySet().stream()
                .map(entry -> ", %d %s".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining()));
  }

  /** URNs of cases of the same person. */
  private static List<String> others(List<CaseFile> files, Cases cases) {
    return files.stream()
        .flatMap(
            file ->
                Stream.of(
                        cases.following(file.id()),
                        file.previous().flatMap(cases::byId).stream().toList())
                    .flatMap(Collection::stream))
        .map(CaseFile::urn)
        .filter(other -> files.stream().noneMatch(file -> file.urn().equals(other)))
        .distinct()
        .toList();
  }
}
