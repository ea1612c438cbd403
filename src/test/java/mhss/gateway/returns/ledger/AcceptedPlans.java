package mhss.gateway.returns.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.Evidence;
import mhss.gateway.returns.Explains;
import mhss.gateway.returns.LeftOut;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.MadeFigure;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.Maker;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The smallest claim there can be: an element for each Support Plan that was accepted. */
class AcceptedPlans implements Maker, Explains {

  private static final long PENCE = 25_000;

  private final JdbcClient jdbc;

  AcceptedPlans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String content() {
    return "claim";
  }

  @Override
  public Made make(Assignment assignment) {
    List<ClaimLine> lines = new ArrayList<>();
    List<LeftOut> held = new ArrayList<>();
    for (Found found : found(assignment)) {
      if (found.held()) {
        held.add(new LeftOut(found.caseFile(), found.urn(), "plan", "held", "the case is held"));
      } else {
        lines.add(line(lines.size() + 1, found));
      }
    }
    return new Made(
        lines.size(),
        OptionalLong.of(PENCE * lines.size()),
        List.of(new MadeFile("claim.csv", "text/csv", csv(assignment, lines))),
        lines,
        held,
        List.of(
            new MadeFigure(
                "plans", "plans accepted", (long) lines.size(), null, "" + lines.size())));
  }

  private static ClaimLine line(int no, Found found) {
    return new ClaimLine(
        no,
        found.caseFile(),
        "OLD",
        found.urn(),
        "plan",
        WorkingCalendar.dayOf(found.at()),
        Optional.of(true),
        OptionalLong.of(PENCE),
        found.n());
  }

  private static byte[] csv(Assignment assignment, List<ClaimLine> lines) {
    StringBuilder csv = new StringBuilder("version " + assignment.version() + "\r\n");
    lines.forEach(line -> csv.append(line.urn()).append(",plan\r\n"));
    return csv.append(assignment.at()).toString().getBytes(StandardCharsets.UTF_8);
  }

  private record Found(UUID caseFile, String urn, boolean held, long n, Instant at) {}

  private List<Found> found(Assignment assignment) {
    return jdbc.sql(
            """
            select c.id, c.urn, c.held is not null as held, e.n, e.at
            from case_event e join case_file c on c.id = e.case_id
            where e.event = 'plan-accepted' and e.n <= :asOf and e.at <= :cutOff
              and c.rule_set = :rules and c.purged_at is null
              and not exists (
                select 1 from return_claim_line l
                where l.urn_key = c.urn_key and l.element = 'plan'
                  and (l.as_of < :asOf or l.as_of = :asOf and l.period_last < :last)
                  and (l.released_as_of is null or l.released_as_of > :asOf))
            order by e.at, c.urn
            """)
        .param("asOf", assignment.asOf())
        .param("cutOff", assignment.cutOff().atOffset(ZoneOffset.UTC))
        .param("rules", assignment.rules().id())
        .param("last", assignment.period().last())
        .query(
            (row, n) ->
                new Found(
                    row.getObject("id", UUID.class),
                    row.getString("urn"),
                    row.getBoolean("held"),
                    row.getLong("n"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public List<Evidence> explain(Assignment assignment, String figure) {
    return found(assignment).stream()
        .map(
            found ->
                new Evidence(
                    figure,
                    "counted",
                    found.caseFile(),
                    found.urn(),
                    found.n(),
                    "plan-accepted",
                    found.at()))
        .toList();
  }

  @Override
  public List<Evidence> ofCase(Assignment assignment, UUID caseFile) {
    return explain(assignment, "plan").stream()
        .filter(evidence -> evidence.caseFile().equals(caseFile))
        .toList();
  }
}
