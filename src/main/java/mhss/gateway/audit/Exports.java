package mhss.gateway.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import mhss.gateway.audit.bundle.BundleCheck;
import mhss.gateway.audit.bundle.BundleWriter;
import mhss.gateway.audit.summary.PrintedPage;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.history.Entry;
import mhss.gateway.history.Step;

/** Bundles for auditors: whatever is said about a case or a period, signed by our own key. */
public class Exports {

  private final Scopes scopes;
  private final ExportFiles files;
  private final Summary summary;
  private final AuditKey key;
  private final Recorded recorded;

  Exports(Scopes scopes, ExportFiles files, Summary summary, AuditKey key, Recorded recorded) {
    this.scopes = scopes;
    this.files = files;
    this.summary = summary;
    this.key = key;
    this.recorded = recorded;
  }

  /** An order that can be carried out; nothing has left yet. */
  public static final class Prepared {

    private final UUID id = UUID.randomUUID();
    private final ExportOrder order;
    private final Scope scope;
    private final String signer;
    private final Instant at;

    private Prepared(ExportOrder order, Scope scope, String signer, Instant at) {
      this.order = order;
      this.scope = scope;
      this.signer = signer;
      this.at = at;
    }

    /** Identifiers only. */
    public String fileName() {
      return "mhss-audit-" + scope.name() + "-" + id.toString().substring(0, 8) + ".zip";
    }

    public String words() {
      return scope.words();
    }

    public long entries() {
      return scope.entries();
    }

    public long messages() {
      return scope.messages().size();
    }
  }

  /**
   * @throws AuditRefused when there is nothing like it, or nothing of ours can sign it
   */
  public Prepared prepare(ExportOrder order) {
    String signer = key.fingerprint();
    Instant at = key.now().truncatedTo(ChronoUnit.SECONDS);
    return new Prepared(order, scopes.of(order), signer, at);
  }

  /**
   * Says in the history first that it leaves, and of every content that it was read.
   *
   * @param out not closed
   */
  public Exported write(Prepared wanted, OutputStream out) throws IOException {
    recorded.step(begun(wanted));
    Entry head = recorded.head().orElseThrow();
    BundleWriter bundle = new BundleWriter(out, wanted.at);
    AtomicLong read = new AtomicLong();
    bundle.add("README.txt", BundleReadme.TEXT.getBytes(StandardCharsets.UTF_8));
    bundle.add(
        "summary.pdf",
        pdf -> PrintedPage.print(summary.of(wanted.order, wanted.scope, wanted.at, head), pdf));
    files.history(wanted.scope, bundle);
    files.contents(
        wanted.scope, bundle, wanted.order.contents(), reading(wanted, read::incrementAndGet));
    files.anchors(bundle);
    bundle.add(BundleCheck.KEY, key.publicKey(wanted.signer));
    String manifest =
        bundle.finish(about(wanted, head), content -> key.sign(content, wanted.signer));
    Exported done =
        new Exported(
            wanted.id,
            wanted.fileName(),
            wanted.scope.entries(),
            read.get(),
            manifest,
            wanted.signer);
    recorded.step(exported(wanted, done));
    return done;
  }

  private static Map<String, Object> about(Prepared wanted, Entry head) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("export", wanted.id.toString());
    about.put("kind", wanted.scope.kind());
    about.put("scope", wanted.scope.words());
    about.put("made-at", wanted.at.toString());
    about.put("made-for", wanted.order.actor());
    about.put("contents", wanted.order.contents() ? "yes" : "no");
    about.put("entries", wanted.scope.entries());
    about.put("messages", (long) wanted.scope.messages().size());
    about.put("chain-entry", head.seq());
    about.put("chain-hash", head.hash());
    about.put("signed-by", wanted.signer);
    return about;
  }

  private Consumer<Object> reading(Prepared wanted, Runnable counted) {
    return what -> {
      Step step =
          Step.of("content-read", "exported").by(wanted.order.actor()).fact("export", wanted.id);
      recorded.step(
          what instanceof CaseFile file
              ? step.caseFile(file.id(), file.urn())
              : step.message((UUID) what));
      counted.run();
    };
  }

  private static Step begun(Prepared wanted) {
    return of("export-begun", "begun", wanted)
        .fact("contents", wanted.order.contents() ? "with content" : "without content");
  }

  private static Step exported(Prepared wanted, Exported done) {
    return of("exported", wanted.scope.kind(), wanted)
        .fact("entries", done.entries())
        .fact("manifest", done.manifest())
        .fact("key", done.signer());
  }

  /** It stands in the story of its case too. */
  private static Step of(String step, String outcome, Prepared wanted) {
    Step said =
        Step.of(step, outcome)
            .by(wanted.order.actor())
            .fact("export", wanted.id)
            .fact("scope", wanted.scope.words());
    return wanted.scope.story().cases().stream()
        .findFirst()
        .map(traced -> said.caseFile(traced.file().id(), traced.file().urn()))
        .orElse(said);
  }
}
