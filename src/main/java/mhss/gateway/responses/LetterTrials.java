package mhss.gateway.responses;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.responses.letters.StandingValues;
import mhss.gateway.responses.templates.BadTemplate;
import mhss.gateway.responses.templates.Letter;
import mhss.gateway.responses.templates.LetterRehearsal;
import mhss.gateway.responses.templates.LetterTemplates;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Past letters composed once more, by the template in force and by another: what would differ. What
 * a person had typed is not kept, so invented words stand in its place; nothing is sent.
 */
public class LetterTrials {

  private final JdbcClient jdbc;
  private final Cases cases;
  private final RuleSets ruleSets;
  private final StandingValues standing;
  private final LetterTemplates templates;

  LetterTrials(
      JdbcClient jdbc,
      Cases cases,
      RuleSets ruleSets,
      StandingValues standing,
      LetterTemplates templates) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.ruleSets = ruleSets;
    this.standing = standing;
    this.templates = templates;
  }

  /**
   * @param message that held it; empty: an invented letter
   */
  public record Difference(
      Optional<UUID> message, Optional<String> urn, List<String> before, List<String> after) {}

  public record Found(int looked, List<Difference> differences) {}

  private record Past(UUID message, CaseFile caseFile, String kind, String report, int revision) {}

  /**
   * Past letters composed by the rules in force and by others: whether they would be written, to
   * which roles, and in which words.
   *
   * @param ruleSet id of the one that would differ
   */
  public Found against(RuleSets others, String ruleSet, int most) {
    RuleSet now = ruleSets.get(ruleSet);
    RuleSet then = others.get(ruleSet);
    List<Past> past = new ArrayList<>();
    now.kinds().stream()
        .filter(kind -> kind.template().isPresent())
        .forEach(kind -> past.addAll(past(ruleSet, kind, most)));
    List<Difference> differences = new ArrayList<>();
    for (Past letter : past.stream().limit(most).toList()) {
      compare(
          Optional.of(letter.message()),
          Optional.of(letter.caseFile().urn()),
          lines(now, letter),
          lines(then, letter),
          differences);
    }
    return new Found(Math.min(past.size(), most), differences);
  }

  private List<String> lines(RuleSet rules, Past letter) {
    Optional<RuleSet.Kind> kind = rules.kind(letter.kind());
    Optional<String> template = kind.flatMap(RuleSet.Kind::template);
    if (template.isEmpty()) {
      return List.of("It would not be written: no template is named for " + letter.kind());
    }
    List<String> lines = new ArrayList<>();
    lines.add("To the roles: " + String.join(" ", kind.get().to()));
    if (!kind.get().cc().isEmpty()) {
      lines.add("Copy to the roles: " + String.join(" ", kind.get().cc()));
    }
    Map<String, Object> values =
        standing.of(
            rules,
            letter.caseFile(),
            kind.get().report().orElse(letter.report()),
            letter.revision());
    lines.addAll(lines(rehearsal(template.get()), values));
    return lines;
  }

  private Optional<LetterRehearsal> rehearsal(String template) {
    try {
      return LetterRehearsal.of(template, templates.source(template));
    } catch (BadTemplate missing) {
      return Optional.empty();
    }
  }

  /**
   * @param name path below {@code templates/}
   * @param now its text; empty when there is none
   * @param then its text as it would be; empty when it is to go
   * @param most so many of the newest letters
   */
  public Found against(String name, String now, String then, int most) {
    Optional<LetterRehearsal> before = LetterRehearsal.of(name, now);
    Optional<LetterRehearsal> after = LetterRehearsal.of(name, then);
    List<Past> past = past(name, most);
    List<Difference> differences = new ArrayList<>();
    for (Past letter : past) {
      Map<String, Object> values = values(letter);
      compare(
          Optional.of(letter.message()),
          Optional.of(letter.caseFile().urn()),
          lines(before, values),
          lines(after, values),
          differences);
    }
    if (past.isEmpty()) {
      compare(
          Optional.empty(),
          Optional.empty(),
          lines(before, Map.of()),
          lines(after, Map.of()),
          differences);
    }
    return new Found(past.size(), differences);
  }

  private static void compare(
      Optional<UUID> message,
      Optional<String> urn,
      List<String> before,
      List<String> after,
      List<Difference> differences) {
    if (!before.equals(after)) {
      differences.add(new Difference(message, urn, before, after));
    }
  }

  private static List<String> lines(
      Optional<LetterRehearsal> rehearsal, Map<String, Object> known) {
    return rehearsal.map(template -> lines(template.write(known))).orElse(List.of());
  }

  private static List<String> lines(Letter letter) {
    List<String> lines = new ArrayList<>();
    lines.add("Subject: " + letter.subject());
    letter.text().lines().forEach(lines::add);
    return lines;
  }

  private Map<String, Object> values(Past letter) {
    return standing.of(
        ruleSets.get(letter.caseFile().ruleSet()),
        letter.caseFile(),
        letter.report(),
        letter.revision());
  }

  private List<Past> past(String name, int most) {
    List<Past> past = new ArrayList<>();
    boolean named = false;
    for (RuleSet rules : ruleSets.all()) {
      for (RuleSet.Kind kind : rules.kinds()) {
        if (kind.template().filter(name::equals).isPresent()) {
          named = true;
          past.addAll(past(rules.id(), kind, most));
        }
      }
    }
    return named ? past.stream().limit(most).toList() : withoutKind(name, most);
  }

  /** Letters that no rule set names are kept under the name of their template. */
  private List<Past> withoutKind(String name, int most) {
    return jdbc
        .sql(
            """
            select o.message, o.case_id, o.kind, o.report, o.revision
              from outbox o
             where o.kind = :kind and o.case_id is not null and o.message is not null
             order by o.queued_at desc limit :most
            """)
        .param("kind", Path.of(name).getFileName().toString().replace(".txt.ftl", ""))
        .param("most", most)
        .query((row, n) -> past(row, row.getString("kind"), row.getString("report")))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Past> past(String rules, RuleSet.Kind kind, int most) {
    return jdbc
        .sql(
            """
            select o.message, o.case_id, o.report, o.revision
              from outbox o join case_file c on c.id = o.case_id
             where c.rule_set = :rules and o.kind = :kind and o.message is not null
             order by o.queued_at desc limit :most
            """)
        .param("rules", rules)
        .param("kind", kind.name())
        .param("most", most)
        .query((row, n) -> past(row, kind.id(), kind.report().orElse(row.getString("report"))))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Past> past(ResultSet row, String kind, String report) throws SQLException {
    UUID message = row.getObject("message", UUID.class);
    int revision = row.getInt("revision");
    return cases
        .byId(row.getObject("case_id", UUID.class))
        .map(found -> new Past(message, found, kind, report, revision));
  }
}
