package mhss.gateway.returns.claim;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.Evidence;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.returns.claim.due.Element;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The lines of a return that was made, with the events that entitle to them. */
class ClaimedLines {

  private static final String SELECT =
      """
      select line.element, line.case_id, line.urn, line.event, case_event.event as name,
             case_event.at
      from return_file as file
      join return_claim_line as line on line."return" = file.id
      join case_event on case_event.case_id = line.case_id and case_event.n = line.event
      where file.rule_set = :ruleSet and file.return_id = :rule and file.period = :period
        and file.version = :version and
      """;

  private final JdbcClient jdbc;

  ClaimedLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws ReturnRefused when the rule set has no such element
   */
  List<Evidence> of(Assignment assignment, String element) {
    List<String> known =
        Element.of(assignment.rules()).stream().map(Element::id).collect(Collectors.toList());
    if (!known.contains(element)) {
      throw new ReturnRefused(
          "unknown-figure",
          "%s has no figure %s; name a URN, or an element: %s"
              .formatted(assignment.rule().name(), element, String.join(", ", known)));
    }
    return evidence(
        query(assignment, "line.element = :element order by line.line_no")
            .param("element", element));
  }

  List<Evidence> of(Assignment assignment, UUID caseFile) {
    return evidence(
        query(assignment, "line.case_id = :case order by line.line_no").param("case", caseFile));
  }

  private StatementSpec query(Assignment assignment, String condition) {
    return jdbc.sql(SELECT + condition)
        .param("ruleSet", assignment.rules().id())
        .param("rule", assignment.rule().id())
        .param("period", assignment.period().id())
        .param("version", assignment.version());
  }

  private static List<Evidence> evidence(StatementSpec query) {
    return query
        .query(
            (row, n) ->
                new Evidence(
                    row.getString("element"),
                    "counted",
                    row.getObject("case_id", UUID.class),
                    row.getString("urn"),
                    row.getLong("event"),
                    row.getString("name"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
