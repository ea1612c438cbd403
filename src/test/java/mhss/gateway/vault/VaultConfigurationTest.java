package mhss.gateway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultConfigurationTest {

  private final TestStore store = TestStore.fresh();

  @TempDir Path home;

  @Test
  void aFreshInstallationGetsAMasterKeyWhichTheNextStartUses() {
    UUID key = start("").newKey(Vault.Purpose.MESSAGE);
    byte[] sealed = start("").seal(key, new byte[] {1}, "x");

    assertThat(start("").open(key, sealed, "x")).containsExactly(1);
    assertThat(home.resolve("secrets/master.key")).exists();
  }

  @Test
  void refusesToStartWhenTheMasterKeyOfTheDataIsGone() throws IOException {
    start("");
    Files.delete(home.resolve("secrets/master.key"));

    assertThatThrownBy(() -> start(""))
        .isInstanceOf(MasterKeyRefused.class)
        .hasMessageContaining("missing")
        .hasMessageContaining("backup");
    assertThat(home.resolve("secrets/master.key")).doesNotExist();
  }

  @Test
  void theEnvironmentCanHoldTheMasterKeyInsteadOfAFile() {
    MasterKey master = MasterKey.random();
    String base64 = master.line().split(":")[1];
    UUID key = start(base64).newKey(Vault.Purpose.MESSAGE);

    assertThat(start(base64).seal(key, new byte[1], "x")).isNotEmpty();
    assertThat(home.resolve("secrets")).doesNotExist();
    assertThatThrownBy(() -> start("")).isInstanceOf(MasterKeyRefused.class);
  }

  @Test
  void aKeyInTheEnvironmentTakesOverFromTheOneInTheFile() {
    UUID key = start("").newKey(Vault.Purpose.MESSAGE);
    byte[] sealed = start("").seal(key, new byte[] {7}, "x");
    String next = MasterKey.random().line().split(":")[1];

    assertThat(start(next).rotate()).isEqualTo(2);

    assertThat(start(next).open(key, sealed, "x")).containsExactly(7);
  }

  private Vault start(String environment) {
    return new VaultConfiguration()
        .vault(
            store.dataSource(),
            Clock.systemUTC(),
            environment,
            home.resolve("secrets"),
            home.resolve("data"));
  }
}
