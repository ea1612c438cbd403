package mhss.gateway.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.rules.DateText;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.transaction.support.TransactionTemplate;

/** Dates of PRaP referrals from a table: {@code urn,date} or {@code urn;date}. */
public class PrapImport {

  /** Of the rule sets that know PRaP. */
  public static final String EVENT = "prap-received";

  private static final String NEXT = " Nothing was changed. ";

  private final Casework casework;
  private final TransactionTemplate transactions;
  private final Clock clock;

  PrapImport(Casework casework, TransactionTemplate transactions, Clock clock) {
    this.casework = casework;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param line from 1
   * @param urn as written there
   * @param outcome {@code applied}, {@code duplicate} or {@code refused}
   * @param cause code, of a refused line only; else empty
   * @param advice in plain words; else empty
   */
  public record Answer(int line, String urn, String outcome, String cause, String advice) {}

  /**
   * Each line in a transaction of its own; the first may be a heading, empty ones are passed over.
   *
   * @param actor the login name of a person
   * @param dryRun says what would become of each line, and changes nothing
   */
  public List<Answer> run(String desk, String table, String actor, boolean dryRun) {
    List<Answer> answers = new ArrayList<>();
    List<String> lines = table.replace("\uFEFF", "").lines().toList();
    for (int n = 0; n < lines.size(); n++) {
      List<String> cells = cells(lines.get(n));
      boolean heading = n == 0 && cells.stream().noneMatch(cell -> cell.matches(".*[0-9].*"));
      if (!heading && !lines.get(n).isBlank()) {
        answers.add(answer(n + 1, desk, cells, actor, dryRun));
      }
    }
    return answers;
  }

  private Answer answer(int line, String desk, List<String> cells, String actor, boolean dryRun) {
    String urn = cells.get(0).replaceAll("\\p{Cntrl}", "?");
    if (cells.size() != 2) {
      return refused(line, urn, "not-two-cells", "The line has to hold a URN and a date." + NEXT);
    }
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    Optional<LocalDate> day = DateText.read(cells.get(1), today);
    if (day.isEmpty()) {
      return refused(
          line,
          urn,
          "no-date",
          "The second cell is no date." + NEXT + "Write it as 2024-11-22 or 22/11/2024.");
    }
    if (day.get().isAfter(today)) {
      return refused(
          line, urn, "in-future", "The date lies in the future." + NEXT + "See PRaP for the day.");
    }
    return answer(line, urn, apply(received(desk, urn, day.get(), actor), dryRun));
  }

  /** The event that says on which day the PRaP referral was received. */
  public static CaseEvent received(String desk, String urn, LocalDate day, String actor) {
    return new CaseEvent(
        null,
        desk,
        urn,
        EVENT,
        day.atStartOfDay(WorkingCalendar.LONDON).toInstant(),
        actor,
        null,
        Map.of("prap-received-on", day.toString()));
  }

  private Registered apply(CaseEvent event, boolean dryRun) {
    return transactions.execute(
        status -> {
          if (dryRun) {
            status.setRollbackOnly();
          }
          return casework.apply(event);
        });
  }

  private static Answer answer(int line, String urn, Registered registered) {
    if (registered instanceof Illegal illegal) {
      return refused(line, urn, illegal.cause(), illegal.advice());
    }
    boolean again = registered instanceof Registered.Duplicate;
    return new Answer(line, urn, again ? "duplicate" : "applied", "", "");
  }

  private static Answer refused(int line, String urn, String cause, String advice) {
    return new Answer(line, urn, "refused", cause, advice.strip());
  }

  private static List<String> cells(String line) {
    return List.of(line.split("[;,]", -1)).stream()
        .map(cell -> cell.strip().replaceAll("^\"(.*)\"$", "$1").strip())
        .toList();
  }
}
