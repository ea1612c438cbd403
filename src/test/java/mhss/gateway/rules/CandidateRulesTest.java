package mhss.gateway.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mhss.gateway.rules.RulesSettings.FileSettings;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.rules.file.GoodCopies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidateRulesTest {

  private static final Path HOLIDAYS = Path.of("config/holidays/england-and-wales.yaml");
  private static final String ONE = "mhss-v8.yaml";
  private static final String OTHER = "mhss-2024.yaml";

  @TempDir private Path home;
  private Path folder;
  private CandidateRules candidates;

  @BeforeEach
  void twoEditionsWithTheirGoodCopies() throws IOException {
    folder = Files.createDirectory(home.resolve("rules"));
    Path copies = Files.createDirectory(home.resolve("copies"));
    for (String name : List.of(ONE, OTHER)) {
      Files.copy(Path.of("config/rules", name), folder.resolve(name));
      Files.copy(Path.of("config/rules", name), copies.resolve(name));
    }
    FileSettings files = new FileSettings(folder, HOLIDAYS, Duration.ofSeconds(10));
    candidates =
        new CandidateRules(
            new RulesSettings(files, Path.of("templates"), List.of()),
            CalendarFile.read(HOLIDAYS),
            GoodCopies.usedFrom(copies));
  }

  @Test
  void aBrokenFileBesideItDoesNotHoldUpAGoodChange() throws IOException {
    byte[] changed = changed();
    Files.writeString(folder.resolve(OTHER), "id: [mhss-2024");

    RuleSets would = candidates.with(ONE, changed);

    assertThat(would.get("mhss-v8").title()).isEqualTo("Changed");
    assertThat(would.get("mhss-2024").states()).isNotEmpty();
    assertThat(candidates.id(ONE, changed)).isEqualTo("mhss-v8");
  }

  @Test
  void aBrokenChangeIsRefusedThoughACopyOfItsFileIsGood() {
    assertThatExceptionOfType(BadRules.class)
        .isThrownBy(() -> candidates.with(ONE, "id: [mhss-v8".getBytes(StandardCharsets.UTF_8)))
        .withMessageStartingWith(ONE);
  }

  @Test
  void noSecondFileTakesTheNameOfARuleSet() throws IOException {
    byte[] same = Files.readAllBytes(folder.resolve(ONE));
    for (String name : List.of("a-new-one.yaml", "z-new-one.yaml")) {
      assertThatExceptionOfType(BadRules.class)
          .isThrownBy(() -> candidates.with(name, same))
          .withMessageContaining("another file already has the rule set mhss-v8");
    }
  }

  @Test
  void noFileTurnsIntoAnotherRuleSet() throws IOException {
    byte[] renamed =
        Files.readString(folder.resolve(ONE))
            .replaceFirst("id: mhss-v8", "id: mhss-v9")
            .getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(BadRules.class)
        .isThrownBy(() -> candidates.with(ONE, renamed))
        .withMessageContaining("it was the rule set mhss-v8; give it that id again");
  }

  private byte[] changed() throws IOException {
    return Files.readString(folder.resolve(ONE))
        .replaceFirst("title: .*", "title: Changed")
        .getBytes(StandardCharsets.UTF_8);
  }
}
