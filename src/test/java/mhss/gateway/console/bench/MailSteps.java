package mhss.gateway.console.bench;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mhss.gateway.console.bench.Correspondence.Mail;
import mhss.gateway.history.CopiedChain;
import mhss.gateway.history.Step;

/** What the history says of a mail: ten entries of each. */
final class MailSteps {

  private static final List<String> READERS = List.of("ann", "bob", "cara", "dev", "eli");

  private final CopiedChain chain;

  MailSteps(CopiedChain chain) {
    this.chain = chain;
  }

  void add(Mail mail, UUID caseFile, String urn, String sha256, Instant at) throws SQLException {
    Step of = Step.of("", "").message(mail.id());
    Step ofCase = mail.ofCase() ? of.caseFile(caseFile, urn) : of;
    if (mail.out()) {
      add(as(ofCase, "queued", mail.kind()).fact("sha256", sha256), at, 1);
      add(as(of, "sending", "begun").fact("attempt", 1), at, 2);
      add(as(ofCase, "sent", "delivered").fact("reply", "250 2.0.0"), at, 3);
      add(as(ofCase, "case-noted", "IN_SUPPORT").rule("mhss-v8: 3.10"), at, 4);
      add(as(ofCase, "clocks-started", "started").fact("clocks", "C-06"), at, 5);
    } else {
      add(as(of, "received", "stored").fact("sha256", sha256), at, 1);
      add(as(of, "opened", "open").fact("integrity", "SEIPDv1").fact("sha256", sha256), at, 2);
      add(as(of, "recognised", mail.ofCase() ? mail.kind() : "nothing").rule("by form"), at, 3);
      add(as(of, "read", "complete").fact("fields", 31), at, 4);
      add(as(ofCase, "settled", mail.status()).fact("state", "IN_SUPPORT"), at, 5);
    }
    for (int n = 0; n < 5; n++) {
      String reader = READERS.get((mail.caseNumber() + n) % READERS.size());
      add(as(of, "content-read", "shown").by(reader), at, 6 + n);
    }
  }

  private static Step as(Step of, String step, String outcome) {
    return new Step(
        step, outcome, of.actor(), of.message(), of.caseFile(), of.urn(), of.rule(), of.facts());
  }

  /** Each a little later than the one before. */
  private void add(Step step, Instant at, int n) throws SQLException {
    chain.add(step, at.plusMillis(7L * n));
  }
}
