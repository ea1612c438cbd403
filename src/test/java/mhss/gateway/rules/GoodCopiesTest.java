package mhss.gateway.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.rules.file.GoodCopies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoodCopiesTest {

  private static final String FILE = "mhss-v8.yaml";

  @TempDir private Path home;
  private Path folder;
  private Path copies;

  @BeforeEach
  void copyTheRules() throws IOException {
    folder = Files.createDirectory(home.resolve("rules"));
    copies = home.resolve("data/rules");
    Files.copy(Path.of("config/rules", FILE), folder.resolve(FILE));
  }

  @Test
  void letsACommandGoByTheRulesThatTheGatewayReadLast() throws IOException {
    with(GoodCopies.keptIn(copies));
    spoil();
    RuleSets ofTheCommand = with(GoodCopies.usedFrom(copies));
    assertThat(ofTheCommand.get("mhss-v8").states()).isNotEmpty();
    assertThat(ofTheCommand.problems()).singleElement().asString().contains(FILE);
  }

  @Test
  void startsTheGatewayOnTheCopyToo() throws IOException {
    with(GoodCopies.keptIn(copies));
    String good = Files.readString(copies.resolve(FILE));
    spoil();
    RuleSets ofTheGateway = with(GoodCopies.keptIn(copies));
    assertThat(ofTheGateway.get("mhss-v8").states()).isNotEmpty();
    assertThat(ofTheGateway.problems()).singleElement().asString().contains(FILE);
    assertThat(copies.resolve(FILE)).hasContent(good);
  }

  @Test
  void startsNoGatewayOnACopyThatIsBadToo() throws IOException {
    Files.createDirectories(copies);
    Files.writeString(copies.resolve(FILE), "id: [older");
    spoil();
    assertThatExceptionOfType(BadRules.class)
        .isThrownBy(() -> with(GoodCopies.keptIn(copies)))
        .withMessageContaining(FILE);
  }

  @Test
  void startsNoGatewayOnAFileThatWasNeverGood() throws IOException {
    spoil();
    assertThatExceptionOfType(BadRules.class)
        .isThrownBy(() -> with(GoodCopies.keptIn(copies)))
        .withMessageContaining(FILE);
  }

  @Test
  void refusesACommandWhenTheFileWasNeverGood() throws IOException {
    spoil();
    assertThatExceptionOfType(BadRules.class)
        .isThrownBy(() -> with(GoodCopies.usedFrom(copies)))
        .withMessageContaining(FILE);
  }

  @Test
  void takesTheNewestGoodCopy() throws IOException {
    with(GoodCopies.keptIn(copies));
    String changed = Files.readString(folder.resolve(FILE)).replaceFirst("title: .*", "title: New");
    Files.writeString(folder.resolve(FILE), changed);
    with(GoodCopies.keptIn(copies));
    spoil();
    assertThat(with(GoodCopies.usedFrom(copies)).get("mhss-v8").title()).isEqualTo("New");
  }

  @Test
  void aSecondFileOfTheSameRuleSetDoesNotPushTheFirstAside() throws IOException {
    RuleSets running = with(GoodCopies.keptIn(copies));
    String other = Files.readString(folder.resolve(FILE)).replaceFirst("title: .*", "title: Other");
    Files.writeString(folder.resolve("a-copy.yaml"), other);

    assertThat(running.reload()).isNotEmpty();
    assertThat(running.get("mhss-v8").title()).isNotEqualTo("Other");
    assertThatExceptionOfType(BadRules.class)
        .isThrownBy(() -> with(GoodCopies.keptIn(copies)))
        .withMessageContaining("a-copy.yaml: another file already has the rule set");
  }

  private void spoil() throws IOException {
    Files.writeString(folder.resolve(FILE), "id: [mhss-v8");
  }

  private RuleSets with(GoodCopies kept) {
    WorkingCalendar calendar = CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml"));
    return new RuleSets(folder, Optional.empty(), calendar, List.of(), kept);
  }
}
