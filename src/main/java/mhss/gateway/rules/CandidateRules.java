package mhss.gateway.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mhss.gateway.rules.file.GoodCopies;
import mhss.gateway.rules.file.RuleSetFile;

/** The rule sets as they would be with one file changed. What is in force is not touched. */
public class CandidateRules {

  private final Path folder;
  private final Path templates;
  private final List<RuleSets.Contract> contracts;
  private final WorkingCalendar calendar;
  private final GoodCopies copies;

  /**
   * @param copies stand in for other files that are broken now
   */
  CandidateRules(RulesSettings settings, WorkingCalendar calendar, GoodCopies copies) {
    this.copies = copies;
    this.folder = settings.rules().folder();
    this.templates = settings.templates();
    this.contracts = settings.allContracts();
    this.calendar = calendar;
  }

  /**
   * @param name of the file in the rules folder
   * @throws BadRules naming file, line and cause
   */
  public RuleSets with(String name, byte[] content) {
    try {
      Path aside = Files.createTempDirectory("rules");
      try {
        copy(aside);
        Files.write(aside.resolve(name), content);
        Path file = aside.resolve(name);
        RuleSetFile.read(file, Optional.of(templates));
        RuleSets all = new RuleSets(aside, Optional.of(templates), calendar, contracts, copies);
        refuseProblem(file, all);
        return all;
      } catch (BadRules bad) {
        // What is wrong with the file comes first; that its contracts miss it then follows from it.
        String first = bad.getMessage().lines().findFirst().orElse("");
        throw new BadRules(first.replace(aside + "/", "").replace(aside.toString(), "it"), bad);
      } finally {
        remove(aside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @return id of the rule set that a file is to have
   * @throws BadRules naming file, line and cause
   */
  public String id(String name, byte[] content) {
    try {
      Path aside = Files.createTempDirectory("rules");
      try {
        return RuleSetFile.read(Files.write(aside.resolve(name), content)).id();
      } finally {
        remove(aside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of other files good copies may stand in, of this one not. */
  private static void refuseProblem(Path file, RuleSets all) {
    all.problems().stream()
        .filter(problem -> problem.startsWith(file.toString()))
        .findFirst()
        .ifPresent(
            problem -> {
              throw new BadRules(problem);
            });
  }

  private void copy(Path aside) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        Files.copy(file, aside.resolve(file.getFileName()));
      }
    }
  }

  private static void remove(Path aside) throws IOException {
    try (Stream<Path> files = Files.walk(aside)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
