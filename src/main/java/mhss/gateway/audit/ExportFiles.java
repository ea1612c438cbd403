package mhss.gateway.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import mhss.gateway.audit.bundle.BundleWriter;
import mhss.gateway.audit.bundle.Csv;
import mhss.gateway.audit.bundle.EntryLine;
import mhss.gateway.audit.content.CaseRecordsData;
import mhss.gateway.audit.content.MailFiles;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.history.StoredRow;
import mhss.gateway.intake.PlainMails;
import mhss.gateway.operations.Sentences;
import mhss.gateway.operations.Trace.TracedCase;
import mhss.gateway.vault.ContentDestroyed;

/** The files of a bundle, one after another. */
class ExportFiles {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A period may have a million mails. */
  private static final int AT_ONCE = 500;

  private final MessageStore messages;
  private final Cases cases;
  private final MailFiles mails;
  private final AnchorRows anchors;

  ExportFiles(MessageStore messages, Cases cases, PlainMails plain, AnchorRows anchors) {
    this.messages = messages;
    this.cases = cases;
    this.mails = new MailFiles(messages, plain);
    this.anchors = anchors;
  }

  void history(Scope scope, BundleWriter bundle) throws IOException {
    bundle.add("history.jsonl", out -> each(scope, row -> jsonLine(row, out)));
    bundle.add(
        "history.csv",
        out -> {
          out.write(
              Csv.line(
                      "entry", "at", "what", "step", "outcome", "actor", "message", "case", "urn",
                      "rule", "facts", "hash")
                  .getBytes(StandardCharsets.UTF_8));
          each(scope, row -> out.write(csvLine(row).getBytes(StandardCharsets.UTF_8)));
        });
  }

  /** Writing an entry may fail as writing does. */
  @FunctionalInterface
  private interface Line {

    void write(StoredRow row) throws IOException;
  }

  private static void each(Scope scope, Line line) throws IOException {
    try {
      scope
          .history()
          .each(
              row -> {
                try {
                  line.write(row);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void jsonLine(StoredRow row, OutputStream out) throws IOException {
    out.write(EntryLine.of(row));
    out.write('\n');
  }

  private static String csvLine(StoredRow row) {
    return Csv.line(
        row.seq(),
        row.at(),
        Sentences.of(row.entry().step()),
        row.step(),
        row.outcome(),
        row.actor(),
        row.message(),
        row.caseFile(),
        row.urn(),
        row.rule(),
        row.facts(),
        HexFormat.of().formatHex(row.hash()));
  }

  void anchors(BundleWriter bundle) throws IOException {
    for (Anchor anchor : anchors.all()) {
      bundle.add("anchors/" + anchor.fileName(), anchor.statement());
      bundle.add("anchors/" + anchor.fileName() + ".asc", anchor.signature());
    }
  }

  /**
   * @param reading is told before the content of a message, or the form of a case, is given out
   */
  void contents(Scope scope, BundleWriter bundle, boolean contents, Consumer<Object> reading)
      throws IOException {
    if (scope.ofCase()) {
      bundle.add(
          "cases.json",
          JSON.writerWithDefaultPrettyPrinter()
              .writeValueAsBytes(CaseRecordsData.of(scope.story(), cases)));
    }
    if (contents) {
      for (TracedCase traced : scope.story().cases()) {
        form(traced.file(), bundle, reading);
      }
    }
    Map<UUID, String> missing = new LinkedHashMap<>();
    for (UUID message : contents ? scope.messages() : List.<UUID>of()) {
      mail(message, bundle, reading).ifPresent(why -> missing.put(message, why));
    }
    bundle.add("messages.jsonl", out -> list(scope, contents, missing, out));
  }

  private void form(CaseFile file, BundleWriter bundle, Consumer<Object> reading)
      throws IOException {
    try {
      Optional<byte[]> form = cases.details(file.id());
      if (form.isPresent()) {
        reading.accept(file);
        bundle.add("cases/" + file.id() + "/form.json", form.get());
      }
    } catch (ContentDestroyed destroyed) {
      bundle.add(
          "cases/" + file.id() + "/destroyed.txt",
          "The form of this case was destroyed.\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  private Optional<String> mail(UUID message, BundleWriter bundle, Consumer<Object> reading)
      throws IOException {
    StoredMail mail = messages.byId(message).orElseThrow();
    Optional<String> missing = MailFiles.missing(mail);
    if (missing.isPresent()) {
      return missing;
    }
    reading.accept(message);
    return mails.write(mail, bundle);
  }

  private void list(Scope scope, boolean contents, Map<UUID, String> missing, OutputStream out)
      throws IOException {
    for (int from = 0; from < scope.messages().size(); from += AT_ONCE) {
      List<UUID> some =
          scope.messages().subList(from, Math.min(from + AT_ONCE, scope.messages().size()));
      Map<UUID, StoredMail> mails = messages.byIds(some);
      for (UUID id : some) {
        if (mails.containsKey(id)) {
          String content = contents ? missing.getOrDefault(id, "messages/" + id + "/") : null;
          out.write(JSON.writeValueAsBytes(MailLine.of(mails.get(id), content)));
          out.write('\n');
        }
      }
    }
  }
}
