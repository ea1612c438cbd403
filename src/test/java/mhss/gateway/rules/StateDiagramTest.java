package mhss.gateway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.rules.RuleSet.State;
import mhss.gateway.rules.RuleSet.Transition;
import mhss.gateway.rules.file.RuleSetFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The drawings of {@code docs} say what the rules say; {@code -Dstates.write} makes them anew. */
class StateDiagramTest {

  static Stream<RuleSet> all() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("config/rules"))) {
      return files.sorted().map(RuleSetFile::read).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void isUpToDate(RuleSet set) throws IOException {
    Path file = Path.of("docs/states-" + set.id() + ".md");
    if (Boolean.getBoolean("states.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, page(set));
    }
    assertThat(file)
        .describedAs("mvn test -Dtest=StateDiagramTest -Dstates.write=true writes it anew")
        .hasContent(page(set));
  }

  private static String page(RuleSet set) {
    return """
        # The course of a case under %s

        %s.

        Drawn from `config/rules/%s.yaml`. Do not edit: `mvn test -Dtest=StateDiagramTest -Dstates.write=true`.

        Each desk keeps its own case of a URN. "Adviser" and "provider" in brackets: only on that desk. Where a step of a
        phase leads into another phase, that state is drawn with a double line. The codes are those of the commands.

        %s"""
        .formatted(
            set.id(),
            set.title(),
            set.id(),
            phases(set).stream().map(phase -> phase(set, phase)).collect(Collectors.joining("\n")));
  }

  private static Set<String> phases(RuleSet set) {
    return set.states().stream()
        .map(State::phase)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String phase(RuleSet set, String phase) {
    List<Transition> edges =
        set.transitions().stream().filter(edge -> phaseOf(set, edge).equals(phase)).toList();
    return """
        ## %s

        ```mermaid
        flowchart LR
        %s%s```

        | state | how things stand |
        |---|---|
        %s
        | when | this happens | the case is then | needs | history | source |
        |---|---|---|---|---|---|
        %s"""
        .formatted(
            phase,
            lines(drawn(set, phase, edges).map(state -> node(state, phase))),
            lines(arrows(edges)),
            lines(set.states().stream().filter(s -> s.phase().equals(phase)).map(s -> line(s))),
            lines(edges.stream().map(edge -> row(set, edge))));
  }

  /** A step belongs to the phase that it begins in; the opening of a case to where it leads. */
  private static String phaseOf(RuleSet set, Transition edge) {
    return set.state(edge.from().orElse(edge.to())).orElseThrow().phase();
  }

  private static Stream<State> drawn(RuleSet set, String phase, List<Transition> edges) {
    Set<String> ids = new LinkedHashSet<>();
    set.states().stream().filter(s -> s.phase().equals(phase)).forEach(s -> ids.add(s.id()));
    edges.forEach(edge -> ids.add(edge.to()));
    return ids.stream().map(set::state).flatMap(Optional::stream);
  }

  private static String node(State state, String phase) {
    String shape = state.phase().equals(phase) ? "(\"%s\")" : "[[\"%s\"]]";
    return "  " + state.id() + shape.formatted(words(state.id()));
  }

  private static boolean leadsOn(Transition edge) {
    return !edge.from().equals(Optional.of(edge.to()));
  }

  /** One arrow for both desks, and for all states from which the same step leads to the same. */
  private static Stream<String> arrows(List<Transition> edges) {
    Map<String, Set<String>> starts = new LinkedHashMap<>();
    for (Transition edge : edges) {
      boolean both = edges.stream().filter(other -> sameStep(edge, other)).count() > 1;
      String to = edge.goesBack() ? "back([\"the state before\"])" : edge.to();
      String step =
          " -- \"%s%s\" --> %s".formatted(words(edge.event()), both ? "" : desk(edge), to);
      if (leadsOn(edge)) {
        starts
            .computeIfAbsent(step, key -> new LinkedHashSet<>())
            .add(edge.from().orElse("start((\" \"))"));
      }
    }
    return starts.entrySet().stream()
        .map(step -> "  " + String.join(" & ", step.getValue()) + step.getKey());
  }

  private static boolean sameStep(Transition one, Transition other) {
    return one.from().equals(other.from())
        && one.event().equals(other.event())
        && one.to().equals(other.to());
  }

  private static String line(State state) {
    return "| %s `%s`%s | %s |"
        .formatted(words(state.id()), state.id(), state.closed() ? " (closed)" : "", state.words());
  }

  private static String row(RuleSet set, Transition edge) {
    return "| %s | %s `%s`%s | %s | %s | %s | %s |"
        .formatted(
            edge.from().map(StateDiagramTest::words).orElse("no case yet"),
            set.event(edge.event()).orElseThrow().words(),
            edge.event(),
            desk(edge),
            edge.goesBack() ? "as it was before" : words(edge.to()),
            edge.guards().stream().map(StateDiagramTest::words).collect(Collectors.joining(", ")),
            set.event(edge.event()).orElseThrow().done(),
            edge.source());
  }

  private static String desk(Transition edge) {
    return edge.desk().map(desk -> " (" + desk + ")").orElse("");
  }

  /** PLAN_SUBMITTED as people say it; names of the guidance keep their capitals. */
  private static String words(String code) {
    String spoken = code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    spoken = spoken.replace("prap", "PRaP").replace("sgc", "SGC").replace("six month", "6 month");
    return code.equals(code.toUpperCase(Locale.ROOT))
        ? spoken.substring(0, 1).toUpperCase(Locale.ROOT) + spoken.substring(1)
        : spoken;
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n", "", "\n"));
  }
}
