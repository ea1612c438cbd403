package mhss.gateway.console.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import mhss.gateway.audit.ExportOrder;
import mhss.gateway.audit.Exported;
import mhss.gateway.audit.Exports;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.operations.Fingerprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = {
      "A case, or a period, as one signed file: summary, history, and with --with-content the mails.",
      "That it was exported, and every content in it, is written into the history first."
    },
    footer = {
      "%nExamples:",
      "  gateway audit export MH/000123 --with-content",
      "  gateway audit export --from 2026-10-01 --until 2026-10-31 --out october.zip"
    })
class ExportCommand extends GatewayTask {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "CASE",
      arity = "0..1",
      description = "URN or id of the case; without one a period is exported.")
  private String words;

  @Option(names = "--from", paramLabel = "DAY", description = "First day of the period.")
  private LocalDate from;

  @Option(names = "--until", paramLabel = "DAY", description = "Last day of the period.")
  private LocalDate until;

  @Option(
      names = "--with-content",
      description = "The mails too, as they came and decrypted. It is personal data.")
  private boolean contents;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to; it must not be there yet. Default: a name of its own, here.")
  private Path out;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Exports exports = gateway.bean(Exports.class);
    Exports.Prepared wanted = exports.prepare(order());
    Path file = out == null ? here(wanted.fileName()) : out;
    Exported done = write(exports, wanted, file);
    if (json.wanted()) {
      var data = AuditData.of(done);
      data.put("file", file.toString());
      terminal.json(data);
    } else {
      terminal.line(
          "%s: %,d entries of the history, %,d mails.", file, done.entries(), wanted.messages());
      terminal.line("Signed by %s", Fingerprint.grouped(done.signer()));
      terminal.line(
          "Check it anywhere: gateway audit verify %s --fingerprint %s",
          file.getFileName(), done.signer());
    }
    return ExitCode.OK;
  }

  private ExportOrder order() {
    if (words != null && from == null && until == null) {
      return ExportOrder.ofCase(words, contents, actor.name());
    }
    if (words == null && from != null && until != null) {
      return ExportOrder.ofDays(from, until, contents, actor.name());
    }
    throw new ParameterException(
        spec.commandLine(), "Name a case, or a period with --from and --until");
  }

  private static Path here(String name) {
    return Path.of(System.getProperty("gateway.called-from", "")).resolve(name);
  }

  /** Half a bundle helps nobody and may hold personal data: it is taken away again. */
  private Exported write(Exports exports, Exports.Prepared wanted, Path file) {
    if (Files.exists(file)) {
      throw CommandFailed.refused(file + " is there already: give another name with --out.");
    }
    try {
      try (OutputStream stream = new BufferedOutputStream(NewFile.forOwnerOnly(file))) {
        return exports.write(wanted, stream);
      } catch (IOException | RuntimeException failed) {
        Files.deleteIfExists(file);
        throw failed;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: check the folder and the disk", e);
    }
  }
}
