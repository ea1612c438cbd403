package mhss.gateway.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.history.Step;
import mhss.gateway.partners.Partners;
import mhss.gateway.rules.RuleSets;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stored messages recognised and read once more, by the rules and partners in force and by others:
 * what would differ. Nothing is written, and nothing leaves.
 */
public class RuleTrials {

  private final JdbcClient jdbc;
  private final MessageStore messages;
  private final RuleSets inForce;
  private final Opening opening;
  private final Judges judges;

  /** The two steps that go by the rules, with some rule sets. */
  record Judging(Recognition recognition, Reading reading, IntakeSettings settings) {}

  RuleTrials(
      JdbcClient jdbc, MessageStore messages, RuleSets inForce, Opening opening, Judges judges) {
    this.jdbc = jdbc;
    this.messages = messages;
    this.inForce = inForce;
    this.opening = opening;
    this.judges = judges;
  }

  /**
   * @param before what became of it by the rules in force: steps and outcome, in plain lines
   *     without content
   */
  public record Difference(
      UUID message, Instant receivedAt, List<String> before, List<String> after) {}

  public record Found(int looked, List<Difference> differences) {}

  /**
   * @param most so many of the newest messages
   */
  public Found against(RuleSets others, int most) {
    return compare(judges.judging(inForce), judges.judging(others), most);
  }

  /**
   * @param most so many of the newest messages
   */
  public Found against(Partners others, int most) {
    return compare(judges.judging(inForce), judges.with(others).judging(inForce), most);
  }

  private Found compare(Judging now, Judging then, int most) {
    List<UUID> newest = newest(most);
    List<Difference> differences = new ArrayList<>();
    for (UUID id : newest) {
      StoredMail stored = messages.byId(id).orElseThrow();
      InHand opened = inHand(stored, now);
      opening.open(opened);
      if (opened.settled()) {
        continue; // what cannot be opened is the same by any rules
      }
      List<String> before = lines(opened, now);
      InHand again = inHand(stored, then);
      again.opened(opened.opened());
      List<String> after = lines(again, then);
      if (!before.equals(after)) {
        differences.add(new Difference(id, stored.receivedAt(), before, after));
      }
    }
    return new Found(newest.size(), differences);
  }

  private List<UUID> newest(int most) {
    return jdbc.sql(
            """
            select id from message where direction = 'in' and status <> 'withheld' and sha256 is not null
             order by stored_at desc limit :most
            """)
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  private static InHand inHand(StoredMail stored, Judging by) {
    boolean submission = by.settings().submissionMailboxes().contains(stored.mailbox());
    return new InHand(stored, false, submission, Said.NOTHING);
  }

  private static List<String> lines(InHand inHand, Judging by) {
    by.recognition().recognise(inHand);
    if (!inHand.settled()) {
      by.reading().read(inHand);
    }
    List<String> lines = new ArrayList<>();
    inHand.steps().stream()
        .filter(step -> !step.step().equals("opened"))
        .forEach(step -> lines.addAll(lines(step)));
    lines.add(outcome(inHand));
    return lines;
  }

  private static List<String> lines(Step step) {
    List<String> lines = new ArrayList<>();
    lines.add(
        step.step()
            + ": "
            + step.outcome()
            + (step.rule() == null ? "" : " [" + step.rule() + "]"));
    step.facts().entrySet().stream()
        .filter(fact -> !fact.getKey().equals("ms")) // how long it took differs every time
        .forEach(fact -> lines.add("  " + fact.getKey() + ": " + fact.getValue()));
    return lines;
  }

  private static String outcome(InHand inHand) {
    if (inHand.outcome() instanceof Outcome.Parked parked) {
      return "outcome: parked, " + parked.cause();
    }
    return "outcome: " + (inHand.settled() ? inHand.outcome().status() : "goes to its case");
  }
}
