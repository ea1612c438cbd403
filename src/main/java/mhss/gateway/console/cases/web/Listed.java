package mhss.gateway.console.cases.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mhss.gateway.console.cases.Deadline;
import mhss.gateway.console.web.Choice;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.watch.CaseFilter;
import mhss.gateway.watch.CaseFilter.Place;
import mhss.gateway.watch.CaseFilter.Show;
import mhss.gateway.watch.CaseLine;
import mhss.gateway.watch.CaseList;

/** The list of cases, with the choices of its filter. */
class Listed {

  private static final int PAGE = 25;

  private final CaseList list;
  private final RuleSets ruleSets;
  private final Clock clock;

  Listed(CaseList list, RuleSets ruleSets, Clock clock) {
    this.list = list;
    this.ruleSets = ruleSets;
    this.clock = clock;
  }

  /**
   * As a person typed it; whatever is not known counts as not given.
   *
   * @param show without one: the open cases; with a URN all
   */
  record Asked(String urn, String desk, String state, String contract, String show, String after) {

    CaseFilter filter() {
      return new CaseFilter(
          given(urn),
          given(desk),
          given(state),
          given(contract),
          shown(),
          given(after).flatMap(Place::of));
    }

    Show shown() {
      Show otherwise = given(urn).isPresent() ? Show.ALL : Show.OPEN;
      return given(show)
          .flatMap(
              typed ->
                  Arrays.stream(Show.values())
                      .filter(one -> one.name().equalsIgnoreCase(typed))
                      .findFirst())
          .orElse(otherwise);
    }

    private static Optional<String> given(String text) {
      return Optional.ofNullable(text).map(String::strip).filter(typed -> !typed.isEmpty());
    }
  }

  /**
   * @param older where the next page begins; empty when there is none
   */
  record Rows(List<CaseRow> rows, Optional<Place> older) {}

  Rows of(Asked asked) {
    CaseList.Page page = list.page(asked.filter(), PAGE);
    return new Rows(page.lines().stream().map(this::row).toList(), page.older());
  }

  private CaseRow row(CaseLine line) {
    RuleSet rules = ruleSets.get(line.ruleSet());
    return new CaseRow(
        line,
        CaseRow.name(line.state()),
        rules.state(line.state()).map(RuleSet.State::phase).orElse(""),
        line.next()
            .map(next -> Deadline.left(next.dueAt(), clock.instant(), ruleSets.calendar()))
            .orElse(""));
  }

  public List<Choice> shows() {
    return Arrays.stream(Show.values())
        .map(show -> Choice.of(show.name().toLowerCase(Locale.ROOT), words(show)))
        .toList();
  }

  private static String words(Show show) {
    return switch (show) {
      case OPEN -> "Open cases";
      case LATE -> "With a late deadline";
      case WAITING -> "Waiting for a person";
      case HELD -> "Held";
      case CLOSED -> "Closed cases";
      case ALL -> "All cases";
    };
  }

  public List<Choice> desks() {
    return List.of(
        Choice.of("", "Both desks"),
        Choice.of("provider", "Provider desk"),
        Choice.of("adviser", "Adviser desk"));
  }

  public List<Choice> states() {
    Stream<Choice> states =
        ruleSets.all().stream()
            .flatMap(rules -> rules.states().stream())
            .map(RuleSet.State::id)
            .distinct()
            .map(state -> Choice.of(state, CaseRow.name(state)));
    return Stream.concat(Stream.of(Choice.of("", "Any")), states).toList();
  }

  public List<Choice> contracts() {
    Stream<Choice> contracts =
        Stream.of("provider", "adviser")
            .flatMap(desk -> ruleSets.contracts(desk).stream())
            .map(RuleSets.Contract::id)
            .distinct()
            .map(id -> Choice.of(id, id));
    return Stream.concat(Stream.of(Choice.of("", "Any")), contracts).toList();
  }
}
