package mhss.gateway.intake;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.CaseTraces;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.AppliedEvent;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.intake.opening.Protection.Seal;
import mhss.gateway.rules.Urn;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Knows a decision that was signed for an earlier occasion. Whoever can read or copy a sealed mail
 * can send it once more, under another Message-ID, when it suits: its signature stays valid, and
 * says only when it was made.
 */
class SeenSignatures implements CaseTraces {

  /** Clocks of mail programs are not exact. */
  private static final Duration INEXACT = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final Cases cases;
  private final MessageStore messages;

  SeenSignatures(JdbcClient jdbc, Cases cases, MessageStore messages) {
    this.messages = messages;
    this.jdbc = jdbc;
    this.cases = cases;
  }

  /**
   * Notes what is signed, and refuses it when it moved a case before, or was signed before the
   * state began that it would end. To be asked in the transaction that moves the case, after it.
   */
  Optional<Outcome.Parked> refuse(InHand inHand, Outcome.Applied applied) {
    if (inHand.recognised() == null) {
      return Optional.empty();
    }
    Iterable<Seal> seals = inHand.recognised().part().protection().seals();
    boolean seen = false;
    Instant latest = Instant.MIN;
    for (Seal seal : seals) {
      seen |= !note(seal, inHand.stored().id());
      latest = latest.isAfter(seal.signedAt()) ? latest : seal.signedAt();
    }
    if (seen) {
      return parked(
          applied,
          "seen-before",
          "What is signed in it has moved a case before, under another Message-ID: somebody sent it once more. Ask the partner; nothing was applied");
    }
    boolean decision = inHand.recognised().kind().right().equals("decision");
    boolean early =
        decision
            && latest != Instant.MIN
            && early(latest, applied.caseFile(), inHand.stored().id());
    return early
        ? parked(
            applied,
            "signed-too-early",
            "It was signed before the case came into the state that it would end, so it answers something else. Ask the partner; nothing was applied")
        : Optional.empty();
  }

  @Override
  public Map<String, Integer> purge(CaseFile caseFile) {
    int gone =
        jdbc.sql("delete from seen_signature where message = any(?)")
            .param(messages.ofCase(caseFile.id(), Urn.key(caseFile.urn())).toArray(UUID[]::new))
            .update();
    return Map.of("signatures", gone);
  }

  private static Optional<Outcome.Parked> parked(
      Outcome.Applied applied, String cause, String advice) {
    return Optional.of(new Outcome.Parked(cause, advice, applied.caseFile(), applied.urn()));
  }

  /** False when another message had it; two at the same time wait for each other here. */
  private boolean note(Seal seal, UUID message) {
    byte[] digest = HexFormat.of().parseHex(seal.digest());
    int fresh =
        jdbc.sql(
                "insert into seen_signature (digest, message, signed_at) values (?, ?, ?) on conflict (digest) do nothing")
            .param(digest)
            .param(message)
            .param(Timestamp.from(seal.signedAt()))
            .update();
    return fresh > 0
        || jdbc.sql("select message = ? from seen_signature where digest = ?")
            .param(message)
            .param(digest)
            .query(Boolean.class)
            .single();
  }

  /** What was applied in this very transaction is the end of the state, not its beginning. */
  private boolean early(Instant signedAt, UUID caseFile, UUID message) {
    return cases.events(caseFile).stream()
        .filter(event -> !event.message().equals(Optional.of(message)))
        .filter(event -> !event.stateBefore().equals(Optional.of(event.stateAfter())))
        .map(AppliedEvent::at)
        .max(Instant::compareTo)
        .filter(began -> signedAt.isBefore(began.minus(INEXACT)))
        .isPresent();
  }
}
