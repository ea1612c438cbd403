package mhss.gateway.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.audit.anchors.AnchorFolder;
import mhss.gateway.audit.anchors.Statement;
import mhss.gateway.history.Entry;
import mhss.gateway.history.Step;
import mhss.gateway.responses.LetterRefused;
import mhss.gateway.rules.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The head of the chain, signed once a day: whoever rewrites the history from then on would have to
 * forge the signature too. Named by {@code routes/audit.yaml}; any number of nodes may call it.
 */
public class Anchors {

  private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);

  private final AnchorRows rows;
  private final AnchorFolder folder;
  private final AuditKey key;
  private final AnchorMail mail;
  private final Recorded recorded;
  private LocalDate complained = LocalDate.MIN;
  private LocalDate written = LocalDate.MIN;

  Anchors(AnchorRows rows, AnchorFolder folder, AuditKey key, AnchorMail mail, Recorded recorded) {
    this.rows = rows;
    this.folder = folder;
    this.key = key;
    this.mail = mail;
    this.recorded = recorded;
  }

  /** The newest first. */
  public List<Anchor> all() {
    return rows.all();
  }

  /** Makes the anchor of the day when it is not there, and puts those of all nodes into files. */
  public void sweep() {
    LocalDate today = WorkingCalendar.dayOf(key.now());
    if (!rows.has(today)) {
      try {
        make(today);
      } catch (AuditRefused refused) {
        complain(today, refused);
        return;
      }
    }
    if (!written.equals(today)) {
      rows.all().forEach(one -> folder.keep(one.fileName(), one.statement(), one.signature()));
      written = today;
    }
  }

  /** Once a day: the sweep comes by every minute. */
  private void complain(LocalDate today, AuditRefused refused) {
    if (!complained.equals(today)) {
      LOG.warn("The history has no anchor of {}: {}", today, refused.getMessage());
      complained = today;
    }
  }

  /**
   * @return empty when the history has no entry yet, or another node was first
   * @throws AuditRefused when nothing of ours can sign it
   */
  private Optional<Anchor> make(LocalDate day) {
    String signer = key.fingerprint();
    Optional<Anchor> made =
        recorded.together(
            () ->
                recorded
                    .head()
                    .map(head -> signed(day, head, signer))
                    .filter(rows::insert)
                    .map(this::noted));
    made.ifPresent(this::sent);
    written = LocalDate.MIN;
    return made;
  }

  private Anchor signed(LocalDate day, Entry head, String signer) {
    Instant now = key.now().truncatedTo(ChronoUnit.SECONDS);
    byte[] statement = new Statement(day, head.seq(), head.hash(), now).bytes();
    return new Anchor(
        day, head.seq(), head.hash(), now, statement, key.sign(statement, signer), signer);
  }

  private Anchor noted(Anchor anchor) {
    recorded.step(
        Step.of("anchored", "signed")
            .fact("day", anchor.day())
            .fact("entry", anchor.seq())
            .fact("hash", anchor.hash())
            .fact("key", anchor.signer()));
    return anchor;
  }

  /** What cannot be mailed stands in the file all the same. */
  private void sent(Anchor anchor) {
    try {
      recorded.together(
          () -> {
            List<UUID> queued = mail.send(anchor);
            queued.forEach(row -> rows.mailed(anchor.day(), row));
            return queued;
          });
    } catch (LetterRefused refused) {
      LOG.warn("The anchor of {} is not mailed: {}", anchor.day(), refused.getMessage());
    }
  }
}
