package mhss.gateway.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mhss.gateway.rules.file.GoodCopies;
import mhss.gateway.rules.file.RuleSetFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rule sets in force, and the contracts that select them. Thread-safe. */
public class RuleSets {

  private static final Logger LOG = LoggerFactory.getLogger(RuleSets.class);

  private final Path folder;
  private final Optional<Path> templates;
  private final WorkingCalendar calendar;
  private final List<Contract> contracts;
  private final GoodCopies copies;
  private volatile Map<Path, RuleSet> inForce;
  private volatile List<String> problems;

  public RuleSets(Path folder, WorkingCalendar calendar, List<Contract> contracts) {
    this(folder, Optional.empty(), calendar, contracts);
  }

  /**
   * Reads every {@code *.yaml} of the folder.
   *
   * @param templates folder below which each template must exist; empty: not looked
   * @throws BadRules when a file is bad and no good copy of it is known, or a contract names a rule
   *     set that no file has
   */
  public RuleSets(
      Path folder, Optional<Path> templates, WorkingCalendar calendar, List<Contract> contracts) {
    this(folder, templates, calendar, contracts, GoodCopies.none());
  }

  RuleSets(
      Path folder,
      Optional<Path> templates,
      WorkingCalendar calendar,
      List<Contract> contracts,
      GoodCopies copies) {
    this.folder = folder;
    this.copies = copies;
    this.templates = templates;
    this.calendar = calendar;
    this.contracts = List.copyOf(contracts);
    Reading reading = read(Map.of());
    List<String> wrong = new ArrayList<>(reading.unusable);
    wrong.addAll(problemsOfContracts(reading.sets));
    if (!wrong.isEmpty()) {
      throw new BadRules(String.join(System.lineSeparator(), wrong));
    }
    this.inForce = reading.sets;
    this.problems = reading.problems;
  }

  /**
   * Reads the folder again. A file that is bad now stays in force as it was read last.
   *
   * @return what is wrong, each with file, line and cause; empty when all is well
   */
  public synchronized List<String> reload() {
    problems = reread();
    problems.forEach(problem -> LOG.error("{}; the rules read last stay in force", problem));
    if (problems.isEmpty()) {
      LOG.info("{} was read again: {}", folder, all().stream().map(RuleSet::id).toList());
    }
    return problems;
  }

  /** What was wrong when the folder was read last. */
  public List<String> problems() {
    return problems;
  }

  private List<String> reread() {
    try {
      Reading reading = read(inForce);
      List<String> unserved = problemsOfContracts(reading.sets);
      if (unserved.isEmpty()) {
        inForce = reading.sets;
      }
      return Stream.concat(reading.problems.stream(), unserved.stream()).toList();
    } catch (BadRules unreadable) {
      return List.of(unreadable.getMessage());
    }
  }

  /**
   * @throws IllegalArgumentException for an id that no file of {@code config/rules} has
   */
  public RuleSet get(String id) {
    return find(inForce, id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no file of %s has the rule set %s; put it back: cases keep theirs for life"
                        .formatted(folder, id)));
  }

  public List<RuleSet> all() {
    return List.copyOf(inForce.values());
  }

  public WorkingCalendar calendar() {
    return calendar;
  }

  /**
   * The contract under which a referral of that date to that desk falls; empty when there is none.
   * Its dates alone decide: a contract may use a rule set outside the dates that the edition itself
   * was written for.
   */
  public Optional<Contract> contractFor(String desk, LocalDate referralDate) {
    return contracts(desk).stream().filter(contract -> contract.covers(referralDate)).findFirst();
  }

  /** Every contract of a desk: their rule sets say which messages may arrive there. */
  public List<Contract> contracts(String desk) {
    return contracts.stream().filter(contract -> contract.desk().equals(desk)).toList();
  }

  public Optional<Contract> contract(String desk, String id) {
    return contracts(desk).stream().filter(contract -> contract.id().equals(id)).findFirst();
  }

  /**
   * @param from first referral date
   * @param to last referral date
   * @param capped the caps of the rule set hold, for example the last day of support
   * @param feePence for one customer; empty: not known here, claims carry no amounts
   * @param returnsUntil last day on which returns are made for it
   */
  public record Contract(
      String id,
      String desk,
      String ruleSet,
      LocalDate from,
      LocalDate to,
      boolean capped,
      OptionalLong feePence,
      Optional<LocalDate> returnsUntil) {

    /** Without a fee, and with returns as long as there is something to report. */
    public Contract(
        String id, String desk, String ruleSet, LocalDate from, LocalDate to, boolean capped) {
      this(id, desk, ruleSet, from, to, capped, OptionalLong.empty(), Optional.empty());
    }

    public boolean covers(LocalDate referralDate) {
      return !referralDate.isBefore(from) && !referralDate.isAfter(to);
    }

    boolean overlaps(Contract other) {
      return desk.equals(other.desk) && !from.isAfter(other.to) && !other.from.isAfter(to);
    }
  }

  private Reading read(Map<Path, RuleSet> last) {
    Map<Path, RuleSet> sets = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    List<String> unusable = new ArrayList<>();
    for (Path file : knownFirst(last)) {
      Optional<RuleSet> good =
          Optional.ofNullable(last.get(file)).or(() -> copies.use(file, templates));
      try {
        RuleSet read = RuleSetFile.read(file, templates);
        refuseOtherId(file, read, good, sets);
        sets.put(file, read);
        copies.keep(file);
      } catch (BadRules bad) {
        problems.add(bad.getMessage());
        good.ifPresentOrElse(stays -> sets.put(file, stays), () -> unusable.add(bad.getMessage()));
      }
    }
    last.forEach(
        (file, good) -> {
          if (sets.putIfAbsent(file, good) == null) {
            problems.add(file + ": the file is gone; put it back, or restart without it");
          }
        });
    return new Reading(sets, problems, unusable);
  }

  /** Of two files with one rule set the one that had it before keeps it. */
  private List<Path> knownFirst(Map<Path, RuleSet> last) {
    Predicate<Path> known = file -> last.containsKey(file) || copies.has(file);
    return Stream.concat(files().stream().filter(known), files().stream().filter(known.negate()))
        .toList();
  }

  private static void refuseOtherId(
      Path file, RuleSet read, Optional<RuleSet> good, Map<Path, RuleSet> sets) {
    if (find(sets, read.id()).isPresent()) {
      throw new BadRules(file + ": another file already has the rule set " + read.id());
    }
    good.filter(before -> !before.id().equals(read.id()))
        .ifPresent(
            before -> {
              throw new BadRules(
                  "%s: it was the rule set %s; give it that id again, and put %s into a file of its own: cases keep theirs for life"
                      .formatted(file, before.id(), read.id()));
            });
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new BadRules(
          "the rule folder %s cannot be read; set gateway.rules.folder".formatted(folder), e);
    }
  }

  private List<String> problemsOfContracts(Map<Path, RuleSet> sets) {
    List<String> problems = new ArrayList<>();
    for (Contract contract : contracts) {
      if (find(sets, contract.ruleSet()).isEmpty()) {
        problems.add(
            "contract %s names the rule set %s, which no file of %s has"
                .formatted(contract.id(), contract.ruleSet(), folder));
      }
      if (contract.from().isAfter(contract.to())) {
        problems.add("contract %s ends before it begins".formatted(contract.id()));
      }
      contracts.stream()
          .takeWhile(other -> other != contract)
          .filter(contract::overlaps)
          .forEach(
              other ->
                  problems.add(
                      "contracts %s and %s of the desk %s overlap: a referral date must name one"
                          .formatted(other.id(), contract.id(), contract.desk())));
    }
    return problems;
  }

  private static Optional<RuleSet> find(Map<Path, RuleSet> sets, String id) {
    return sets.values().stream().filter(set -> set.id().equals(id)).findFirst();
  }

  /**
   * @param unusable problems of files that were never read without one
   */
  private record Reading(Map<Path, RuleSet> sets, List<String> problems, List<String> unusable) {}
}
