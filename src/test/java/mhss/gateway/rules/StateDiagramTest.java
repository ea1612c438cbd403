package mhss.gateway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.rules.RuleSet.Transition;
import mhss.gateway.rules.file.RuleSetFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams of {@code docs} say what the rules say; {@code -Dstates.write} writes them anew. */
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
        # States of a case under %s

        Drawn from `config/rules/%s.yaml`. Do not edit: `mvn test -Dtest=StateDiagramTest -Dstates.write=true`.

        ```mermaid
        stateDiagram-v2
        %s```

        | state | how things stand | closed |
        |---|---|---|
        %s
        | from | event | to | history | source |
        |---|---|---|---|---|
        %s"""
        .formatted(
            set.id(),
            set.id(),
            lines(set.transitions().stream().map(StateDiagramTest::arrow)),
            lines(
                set.states().stream()
                    .map(
                        s ->
                            "| %s | %s | %s |"
                                .formatted(s.id(), s.words(), s.closed() ? "yes" : ""))),
            lines(set.transitions().stream().map(edge -> row(set, edge))));
  }

  private static String arrow(Transition edge) {
    String from = edge.from().orElse("[*]");
    return "  %s --> %s: %s".formatted(from, edge.to(), edge.event());
  }

  private static String row(RuleSet set, Transition edge) {
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            edge.from().orElse("–"),
            edge.event(),
            edge.to(),
            set.event(edge.event()).orElseThrow().done(),
            edge.source());
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n", "", "\n"));
  }
}
