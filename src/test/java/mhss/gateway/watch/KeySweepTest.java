package mhss.gateway.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.partners.PinnedKeys;
import mhss.gateway.partners.PinnedKeys.PinnedKey;
import mhss.gateway.pgp.Keyring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our key and the adviser's were made on 2 November 2026 and last three years. */
class KeySweepTest {

  @TempDir private Path home;
  private WatchedDesk desk;

  @BeforeEach
  void open() {
    desk = new WatchedDesk(home, Map.of("gateway.watch.digest", "false"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void warnsNinetyThirtyFourteenSevenAndOneDaysBeforeAndAfterwardsOnceEach() {
    List.of(
            "2029-08-03T12:00", // 90 days and some hours
            "2029-08-05T12:00",
            "2029-08-06T12:00",
            "2029-10-04T12:00",
            "2029-10-20T12:00",
            "2029-10-27T12:00",
            "2029-11-01T12:00")
        .forEach(this::watchTwice);
    assertThat(told()).hasSize(5).allMatch(mail -> mail.contains("ends on 2029-11-02"));

    watchTwice("2029-11-03T12:00");

    // our own key is over too, so this one cannot be sealed for anybody; the people read it open
    assertThat(told()).hasSize(6).last().asString().contains("expired on 2029-11-02");
  }

  @Test
  void namesTheOwnerAndTheNextStep() {
    watchTwice("2029-10-28T12:00");

    assertThat(told())
        .singleElement()
        .asString()
        .contains("our own key " + ours().key().fingerprint())
        .contains("the key of atw ")
        .contains("gateway keys generate", "Ask its owner");
  }

  @Test
  void twoNodesWarnOnce() {
    desk.turnTo("2029-10-28T12:00");
    try (LightGateway other = desk.anotherNode()) {
      WatchedDesk.watch(other);
      desk.watch();
      WatchedDesk.watch(other);
    }
    assertThat(told()).hasSize(1);
  }

  @Test
  void saysNothingOfAnOldKeyThatANewOneReplaces() {
    desk.turnTo("2028-01-01T12:00");
    Keyring keyring = desk.bean(Keyring.class);
    Keyring theirs = new Keyring(home.resolve("theirs"), home.resolve("theirs-keys"), desk.clock());
    String next = theirs.generate("Adviser <adviser@dwp.example>");
    keyring.importKey(theirs.exportPublic(next), false);
    desk.pin("adviser@dwp.example", next);

    watchTwice("2029-10-28T12:00");

    assertThat(told()).singleElement().asString().doesNotContain("the key of atw");
    assertThat(desk.bean(PinnedKeys.class).all())
        .filteredOn(PinnedKey::replaced)
        .singleElement()
        .satisfies(old -> assertThat(old.owner()).isEqualTo("atw"));
  }

  @Test
  void warnsOfTheKeyThatSignsThoughANewerOneIsThere() {
    desk.turnTo("2028-01-01T12:00");
    desk.bean(Keyring.class).generate("Desk <desk@provider.example>");

    watchTwice("2029-10-28T12:00");

    assertThat(told()).singleElement().asString().contains("our own key");
  }

  private void watchTwice(String at) {
    desk.turnTo(at);
    desk.watch();
    desk.watch();
  }

  private List<String> told() {
    return desk.told("alert").stream().map(mail -> mail.replace("=\r\n", "")).toList();
  }

  private PinnedKey ours() {
    return desk.bean(PinnedKeys.class).all().get(0);
  }
}
