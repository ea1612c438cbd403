package mhss.gateway.casework;

import java.time.Clock;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** Dates of PRaP referrals from a table: {@code urn,date} or {@code urn;date}. */
public class PrapImport {

  public PrapImport(Casework casework, TransactionTemplate transactions, Clock clock) {}

  /**
   * Each line in a transaction of its own.
   *
   * @param actor the login name of a person
   * @param dryRun says what would become of each line, and changes nothing
   */
  public List<Answer> run(String desk, String table, String actor, boolean dryRun) {
    return List.of();
  }

  /**
   * @param line from 1
   * @param urn as written there
   * @param outcome {@code applied}, {@code duplicate} or {@code refused}
   * @param cause code, of a refused line only; else empty
   * @param advice in plain words; else empty
   */
  public record Answer(int line, String urn, String outcome, String cause, String advice) {}
}
