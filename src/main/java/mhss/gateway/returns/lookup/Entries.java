package mhss.gateway.returns.lookup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mhss.gateway.returns.CaseReturn;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.returns.ledger.Planning;
import mhss.gateway.returns.rows.LineRows;
import mhss.gateway.returns.rows.ReturnRow;
import mhss.gateway.returns.rows.ReturnRows;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;

/** The plan and the rows, as one calendar. */
public class Entries {

  /** How far a planned return is looked for by its name. */
  private static final int YEARS = 2;

  private final ReturnRows rows;
  private final LineRows lines;
  private final Supplier<Planning> planning;
  private final RuleSets ruleSets;
  private final Clock clock;

  public Entries(
      ReturnRows rows,
      LineRows lines,
      Supplier<Planning> planning,
      RuleSets ruleSets,
      Clock clock) {
    this.rows = rows;
    this.lines = lines;
    this.planning = planning;
    this.ruleSets = ruleSets;
    this.clock = clock;
  }

  public List<ReturnEntry> calendar(LocalDate from, LocalDate to) {
    List<ReturnEntry> all =
        new ArrayList<>(
            rows.planned(start(from), start(to.plusDays(1))).stream().map(this::entry).toList());
    Set<String> made = all.stream().map(Entries::name).collect(Collectors.toSet());
    planning.get().planned(from, to).stream()
        .filter(planned -> !made.contains(name(planned)))
        .forEach(all::add);
    all.sort(
        Comparator.comparing(ReturnEntry::plannedOn)
            .thenComparing(Entries::name)
            .thenComparing(ReturnEntry::version));
    return all;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(WorkingCalendar.LONDON).toInstant();
  }

  private static String name(ReturnEntry entry) {
    return entry.ruleSet() + "/" + entry.returnId() + "/" + entry.period().id();
  }

  /** A made one, or one that is only planned. */
  public Optional<ReturnEntry> find(String ref) {
    Optional<ReturnRow> made = row(ref);
    if (made.isPresent() || isId(ref)) {
      return made.map(this::entry);
    }
    Reference reference = Reference.of(ref);
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    List<ReturnEntry> planned =
        reference.version().isPresent()
            ? List.of()
            : planning.get().planned(today.minusYears(YEARS), today.plusYears(YEARS)).stream()
                .filter(entry -> reference.names(entry, ruleSets.get(entry.ruleSet())))
                .toList();
    requireOneRuleSet(ref, planned);
    return planned.stream().findFirst();
  }

  /** The version named, or the latest one. */
  public Optional<ReturnRow> row(String ref) {
    return isId(ref)
        ? rows.byId(UUID.fromString(ref.strip()))
        : versionsOf(ref).stream()
            .filter(
                row ->
                    Reference.of(ref).version().stream()
                        .allMatch(version -> version == row.name().version()))
            .reduce((one, later) -> later);
  }

  /**
   * @throws ReturnRefused when there is none, or only a planned one
   */
  public ReturnRow existing(String ref) {
    return row(ref)
        .orElseThrow(
            () ->
                new ReturnRefused(
                    "unknown-return",
                    "No return of that name was made: 'gateway returns' lists them"));
  }

  public List<ReturnEntry> versions(String ref) {
    List<ReturnRow> versions =
        isId(ref)
            ? row(ref)
                .map(
                    row ->
                        rows.versions(
                            row.name().ruleSet(), row.name().returnId(), row.period().id()))
                .orElse(List.of())
            : versionsOf(ref);
    return versions.stream().map(this::entry).toList();
  }

  private List<ReturnRow> versionsOf(String ref) {
    Reference reference = Reference.of(ref);
    List<ReturnRow> found =
        rows.byPeriod(reference.period()).stream()
            .filter(row -> reference.names(entry(row), ruleSets.get(row.name().ruleSet())))
            .toList();
    requireOneRuleSet(ref, found.stream().map(this::entry).toList());
    return found;
  }

  private static void requireOneRuleSet(String ref, List<ReturnEntry> found) {
    List<String> names = found.stream().map(Entries::name).distinct().toList();
    if (names.size() > 1) {
      throw new ReturnRefused(
          "several-returns",
          "%s can be %s: name one of them".formatted(ref, String.join(" or ", names)));
    }
  }

  /** What people must look at: it waits for them, is late, or something keeps it from leaving. */
  public List<ReturnEntry> attention() {
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    List<ReturnEntry> open =
        new ArrayList<>(
            rows.inState(Set.of("waiting", "due", "queued")).stream().map(this::entry).toList());
    open.addAll(
        calendar(today.minusYears(1), today).stream().filter(entry -> entry.id() == null).toList());
    return open.stream().filter(Entries::isTrouble).toList();
  }

  /** Those that a person fills, and has not filled yet, planned within so many days. */
  public List<ReturnEntry> formsDue(int days) {
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    return calendar(today, today.plusDays(days)).stream()
        .filter(entry -> entry.state().equals("planned") && isFilled(entry))
        .toList();
  }

  private boolean isFilled(ReturnEntry entry) {
    return ruleSets.get(entry.ruleSet()).returns().stream()
        .anyMatch(rule -> rule.id().equals(entry.returnId()) && rule.isFilledByPeople());
  }

  private static boolean isTrouble(ReturnEntry entry) {
    return switch (entry.state()) {
      case "sent", "sending", "planned" -> false;
      case "waiting", "failed", "bounced", "uncertain" -> true;
      case "queued" -> entry.late();
      case "due" -> entry.problem() != null || entry.late();
      default -> entry.late();
    };
  }

  public List<CaseReturn> ofCase(UUID caseFile) {
    return lines.ofCase(caseFile).stream()
        .map(
            line ->
                new CaseReturn(
                    entry(rows.byId(line.inReturn()).orElseThrow()), line.line(), line.stands()))
        .toList();
  }

  ReturnEntry entry(ReturnRow row) {
    return row.entry(clock.instant());
  }

  private static boolean isId(String ref) {
    return ref.strip().matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }
}
