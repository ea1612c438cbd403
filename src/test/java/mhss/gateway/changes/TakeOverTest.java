package mhss.gateway.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.changes.files.ConfigFolders;
import mhss.gateway.changes.rows.NodeRows;
import mhss.gateway.changes.rows.TakeRows;
import mhss.gateway.changes.rows.VersionRows;
import mhss.gateway.changes.rows.VersionRows.NewVersion;
import mhss.gateway.history.History;
import mhss.gateway.history.InForce;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes with files of their own, on one database. */
class TakeOverTest {

  private static final ConfigFile PARTNERS = new ConfigFile(Kind.PARTNERS, "partners.yml");
  private static final ConfigFile RULES = new ConfigFile(Kind.RULES, "mhss-v8.yaml");

  @TempDir private Path home;
  private final TestStore store = TestStore.fresh();
  private final Clock clock = Clock.systemUTC();
  private final NodeRows rows = new NodeRows(store.jdbc(), clock);
  private final VersionRows versions =
      new VersionRows(store.jdbc(), TestVault.on(store.dataSource()), clock);
  private final ChangeSteps steps = new ChangeSteps(new History(store.dataSource(), clock));
  private Node one;
  private Node two;

  /** What is running on a machine. */
  private record Node(Path folder, TakeUp takeUp, TakeOver takeOver) {

    String text(ConfigFile file) throws IOException {
      Path path = folder.resolve(file.path());
      return Files.exists(path) ? Files.readString(path) : "none";
    }
  }

  @BeforeEach
  void twoNodesThatBeganAlike() throws IOException {
    one = node("node-1");
    two = node("node-2");
    look(one, PARTNERS);
    look(two, PARTNERS);
    assertThat(rows.differing()).isEmpty();
  }

  @Test
  void whatIsActivatedOnOneNodeIsSeenToBeMissingOnTheOtherAndTakenThere() throws IOException {
    activate(one, PARTNERS, "second");
    activate(one, RULES, "a new edition");

    assertThat(rows.differing())
        .extracting(Differing::node, Differing::file)
        .containsExactlyInAnyOrder(tuple("node-2", PARTNERS), tuple("node-2", RULES));
    assertThat(one.takeOver().take(PARTNERS, "node-2", "kim")).isFalse();
    assertThat(one.takeOver().take(RULES, "node-2", "kim")).isFalse();
    assertThat(two.text(PARTNERS)).isEqualTo("first");

    two.takeOver().asked();

    assertThat(two.text(PARTNERS)).isEqualTo("second");
    assertThat(two.text(RULES)).isEqualTo("a new edition");
    assertThat(rows.differing()).isEmpty();
    assertThat(home.resolve("displaced-node-2")).doesNotExist();
    assertThatThrownBy(() -> one.takeOver().take(PARTNERS, "node-2", "kim"))
        .isInstanceOf(ChangeRefused.class)
        .hasMessageContaining("as it is in force");
  }

  @Test
  void whatNoVersionHasIsKept() throws IOException {
    activate(one, PARTNERS, "second");
    write(two, PARTNERS, "broken by an editor");
    look(two, PARTNERS);

    assertThat(rows.differing()).singleElement().extracting(Differing::problem).isNotNull();
    assertThat(two.takeOver().take(PARTNERS, "node-2", "kim")).isTrue();

    assertThat(two.text(PARTNERS)).isEqualTo("second");
    try (var kept = Files.list(home.resolve("displaced-node-2"))) {
      assertThat(kept.toList())
          .singleElement()
          .satisfies(path -> assertThat(path).hasContent("broken by an editor"));
    }
  }

  @Test
  void whatWasChangedSinceItWasAskedStays() throws IOException {
    activate(one, PARTNERS, "second");
    one.takeOver().take(PARTNERS, "node-2", "kim");
    write(two, PARTNERS, "third, by an editor");

    two.takeOver().asked();

    assertThat(two.text(PARTNERS)).isEqualTo("third, by an editor");
  }

  @Test
  void whatIsGoneIsTakenToo() throws IOException {
    activate(one, RULES, "a new edition");
    one.takeOver().take(RULES, "node-2", "kim");
    two.takeOver().asked();
    Files.delete(one.folder().resolve(RULES.path()));
    one.takeUp().all(List.of(PARTNERS));

    assertThat(two.takeOver().take(RULES, "node-2", "kim")).isTrue();
    assertThat(two.text(RULES)).isEqualTo("none");
  }

  @Test
  void aNodeThatLooksNoMoreIsNotCounted() throws IOException {
    activate(one, PARTNERS, "second");
    store
        .jdbc()
        .sql(
            "update config_look set looked_at = looked_at - interval '1 day' where node = 'node-2'")
        .update();

    assertThat(rows.differing()).isEmpty();
  }

  private void activate(Node node, ConfigFile file, String text) throws IOException {
    store
        .transactions()
        .executeWithoutResult(
            status ->
                versions.insert(
                    new NewVersion(
                        file,
                        Optional.of(text.getBytes(StandardCharsets.UTF_8)),
                        "kim",
                        "test",
                        null)));
    write(node, file, text);
    look(node, PARTNERS, file);
  }

  private static void write(Node node, ConfigFile file, String text) throws IOException {
    Files.writeString(node.folder().resolve(file.path()), text);
  }

  private static void look(Node node, ConfigFile... files) {
    node.takeUp().all(Arrays.stream(files).distinct().toList());
    node.takeUp().looked();
  }

  private Node node(String name) throws IOException {
    Path folder = Files.createDirectories(home.resolve(name));
    Files.writeString(folder.resolve("partners.yml"), "first");
    ConfigFolders folders =
        new ConfigFolders(
            Map.of(
                Kind.ROUTE, folder.resolve("routes"),
                Kind.TEMPLATE, folder.resolve("templates"),
                Kind.RULES, folder,
                Kind.PARTNERS, folder.resolve("partners.yml")));
    TakeUp.Place place =
        new TakeUp.Place(name, folders, rows, new InForce(), new StandIns(null, null));
    Validation validation = new OnlyBroken();
    TransactionTemplate transactions = store.transactions();
    return new Node(
        folder,
        new TakeUp(place, validation, versions, steps, transactions),
        new TakeOver(
            place,
            validation,
            new TakeOver.Records(versions, new TakeRows(store.jdbc()), steps),
            home.resolve("displaced-" + name),
            transactions));
  }

  /** What a file may say is tested elsewhere. */
  private static final class OnlyBroken extends Validation {

    OnlyBroken() {
      super(null, null, null, null, null);
    }

    @Override
    List<Problem> problems(ConfigFile file, Optional<byte[]> content) {
      return content
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .filter(text -> text.startsWith("broken"))
          .map(text -> new Problem(file, 1, "it is broken"))
          .stream()
          .toList();
    }
  }
}
