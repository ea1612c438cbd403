package mhss.gateway.console.returns.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.recording.London;
import mhss.gateway.returns.Proof;
import mhss.gateway.returns.Proof.FileProof;
import mhss.gateway.returns.Proof.HistoryStep;
import mhss.gateway.returns.Proof.Recipient;
import mhss.gateway.returns.ReturnEntry;

/** What an auditor asks of a return. */
public final class ProofText {

  private static final String FIELD = "%-13s %s";

  private ProofText() {}

  public static void print(Proof proof, Terminal terminal) {
    ReturnEntry entry = proof.entry();
    terminal.line(FIELD, "Return", entry.ref() + "  (" + entry.id() + ")");
    terminal.line(
        FIELD,
        "Period",
        London.day(entry.period().first()) + " to " + London.day(entry.period().last()));
    terminal.line(FIELD, "State", entry.state() + (entry.late() ? ", late" : ""));
    terminal.line(
        FIELD,
        "Made",
        "%s, planned for %s"
            .formatted(Terminal.time(entry.madeAt()), London.day(entry.plannedOn())));
    terminal.line(
        FIELD,
        "Counts",
        "what was received until %s, events up to no %d"
            .formatted(Terminal.time(proof.cutOff()), proof.asOf()));
    terminal.line(FIELD, "Rows", entry.rows() + total(entry));
    optional("Corrects", entry.corrects().map(Object::toString), terminal);
    optional("Reason", proof.why(), terminal);
    optional("Approved", approved(proof), terminal);
    files(proof, terminal);
    sealed(proof, terminal);
    history(proof.history(), terminal);
  }

  private static String total(ReturnEntry entry) {
    return entry.totalPence().isPresent() ? ", in all " + Pounds.of(entry.totalPence()) : "";
  }

  private static Optional<String> approved(Proof proof) {
    return proof
        .approvedBy()
        .map(who -> who + " at " + Terminal.time(proof.approvedAt().orElse(null)));
  }

  private static void optional(String name, Optional<String> value, Terminal terminal) {
    value.ifPresent(text -> terminal.line(FIELD, name, text));
  }

  private static void files(Proof proof, Terminal terminal) {
    terminal.line("");
    terminal.line("Files as they were before sealing");
    for (FileProof file : proof.files()) {
      terminal.line("  %s (%,d bytes)", file.name(), file.bytes());
      terminal.line("    sha256 %s", file.sha256());
    }
  }

  private static void sealed(Proof proof, Terminal terminal) {
    terminal.line("");
    terminal.line("Sealed for");
    if (proof.recipients().isEmpty()) {
      terminal.line("  nobody");
    }
    for (Recipient recipient : proof.recipients()) {
      terminal.line("  %-22s %s", recipient.partner(), recipient.fingerprint());
    }
    proof.sealedSha256().ifPresent(hash -> terminal.line("  the mail, sha256 %s", hash));
    proof.messageId().ifPresent(id -> terminal.line("  Message-ID %s", id));
    terminal.line(
        "  %s%s%s",
        proof.outboxState(),
        proof.entry().sentAt().map(at -> " " + Terminal.time(at)).orElse(""),
        proof.reply().map(reply -> ", the server said " + reply).orElse(""));
    terminal.line("");
  }

  private static void history(List<HistoryStep> steps, Terminal terminal) {
    terminal.line("In the history");
    terminal.table(
        List.of("  NO", "WHEN", "STEP", "BY", "HASH"),
        steps.stream()
            .map(
                step ->
                    List.of(
                        "  " + step.seq(),
                        Terminal.time(step.at()),
                        step.step(),
                        step.actor(),
                        step.hash().substring(0, Math.min(16, step.hash().length()))))
            .toList());
  }

  public static Map<String, Object> data(Proof proof) {
    Map<String, Object> data = EntryData.of(proof.entry());
    data.put("asOf", proof.asOf());
    data.put("cutOff", EntryData.text(proof.cutOff()));
    data.put(
        "files",
        proof.files().stream()
            .map(
                file ->
                    Map.of(
                        "name", file.name(),
                        "mediaType", file.mediaType(),
                        "bytes", file.bytes(),
                        "sha256", file.sha256()))
            .toList());
    data.put("sealedSha256", proof.sealedSha256().orElse(null));
    data.put(
        "recipients",
        proof.recipients().stream()
            .map(one -> Map.of("partner", one.partner(), "fingerprint", one.fingerprint()))
            .toList());
    data.put("messageId", proof.messageId().orElse(null));
    data.put("outboxState", proof.outboxState());
    data.put("reply", proof.reply().orElse(null));
    data.put("approvedBy", proof.approvedBy().orElse(null));
    data.put("approvedAt", proof.approvedAt().map(Object::toString).orElse(null));
    data.put("why", proof.why().orElse(null));
    data.put("history", proof.history().stream().map(ProofText::step).toList());
    return data;
  }

  private static Map<String, Object> step(HistoryStep step) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("entry", step.seq());
    data.put("at", step.at().toString());
    data.put("step", step.step());
    data.put("actor", step.actor());
    data.put("hash", step.hash());
    return data;
  }
}
