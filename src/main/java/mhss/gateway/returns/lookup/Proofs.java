package mhss.gateway.returns.lookup;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.responses.Letters;
import mhss.gateway.responses.QueuedLetter;
import mhss.gateway.returns.Proof;
import mhss.gateway.returns.rows.ContentRows;
import mhss.gateway.returns.rows.ReturnRow;
import mhss.gateway.returns.rows.ReturnRow.Mail;

/** Rows, seals and history into what an auditor asks for. */
public class Proofs {

  private final ContentRows contents;
  private final Letters letters;
  private final History history;
  private final Clock clock;

  public Proofs(ContentRows contents, Letters letters, History history, Clock clock) {
    this.contents = contents;
    this.letters = letters;
    this.history = history;
    this.clock = clock;
  }

  public Proof of(ReturnRow row) {
    Optional<Mail> mail = Optional.ofNullable(row.mail());
    return new Proof(
        row.entry(clock.instant()),
        row.making().asOf(),
        row.making().cutOff(),
        contents.proofs(row.id()),
        mail.map(Mail::sha256),
        recipients(mail),
        mail.map(Mail::headerId),
        mail.map(Mail::state).orElse("-"),
        mail.map(Mail::reply),
        row.approval().map(ReturnRow.Approval::by),
        row.approval().map(ReturnRow.Approval::at),
        row.reason(),
        steps(row));
  }

  private List<Proof.Recipient> recipients(Optional<Mail> mail) {
    return mail.flatMap(sent -> letters.queued(sent.outbox())).stream()
        .map(QueuedLetter::recipients)
        .flatMap(List::stream)
        .map(key -> new Proof.Recipient(key.partner(), key.fingerprint()))
        .toList();
  }

  private List<Proof.HistoryStep> steps(ReturnRow row) {
    Stream<Entry> ofMail =
        row.mail() == null || row.mail().message() == null
            ? Stream.of()
            : history.ofMessage(row.mail().message()).stream();
    return Stream.concat(history.ofReturn(row.id()).stream(), ofMail)
        .sorted(Comparator.comparing(Entry::seq))
        .map(
            entry ->
                new Proof.HistoryStep(
                    entry.seq(),
                    entry.at(),
                    entry.step().step() + " " + entry.step().outcome(),
                    entry.step().actor(),
                    entry.hash()))
        .toList();
  }
}
