package mhss.gateway.console.returns.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mhss.gateway.console.web.Problem;
import mhss.gateway.console.web.Typed;
import mhss.gateway.returns.Returns.AdHocRequest;
import mhss.gateway.returns.Selection;

/**
 * A request for management information, as typed.
 *
 * @param section empty: all of them
 * @param contract empty: all of the rule set
 */
public record RequestForm(
    String rules, String from, String to, List<String> section, String contract, String requested) {

  public RequestForm {
    rules = Objects.requireNonNullElse(rules, "");
    from = Objects.requireNonNullElse(from, "");
    to = Objects.requireNonNullElse(to, "");
    section = section == null ? List.of() : section.stream().filter(s -> !s.isBlank()).toList();
    contract = Objects.requireNonNullElse(contract, "");
    requested = Objects.requireNonNullElse(requested, "");
  }

  /**
   * @param known sections of the rule of such returns
   */
  List<Problem> problems(LocalDate today, Set<String> known, List<String> contracts) {
    List<Problem> problems = new ArrayList<>();
    Optional<LocalDate> first = Typed.day(from);
    Optional<LocalDate> last = Typed.day(to);
    Optional<LocalDate> asked = Typed.day(requested);
    if (first.isEmpty()) {
      problems.add(Problem.of("from", "Enter the first day, for example 01/11/2026"));
    }
    if (last.isEmpty()) {
      problems.add(Problem.of("to", "Enter the last day, for example 30/11/2026"));
    } else if (last.get().isAfter(today)) {
      problems.add(Problem.of("to", "The last day must be over, or today"));
    } else if (first.isPresent() && last.get().isBefore(first.get())) {
      problems.add(Problem.of("to", "The last day must not be before the first day"));
    }
    if (asked.isEmpty() || asked.get().isAfter(today)) {
      problems.add(
          Problem.of("requested", "Enter the day of the request: today, or an earlier one"));
    }
    if (!known.containsAll(section)) {
      problems.add(Problem.of("section", "Choose sections of the list"));
    }
    if (!contract.isEmpty() && !contracts.contains(contract)) {
      problems.add(Problem.of("contract", "Choose a contract of the list"));
    }
    return problems;
  }

  /** Of a form without problems. */
  AdHocRequest request() {
    return new AdHocRequest(
        rules,
        Typed.day(from).orElseThrow(),
        Typed.day(to).orElseThrow(),
        new Selection(Set.copyOf(section), Optional.of(contract).filter(id -> !id.isEmpty())),
        Typed.day(requested).orElseThrow());
  }
}
