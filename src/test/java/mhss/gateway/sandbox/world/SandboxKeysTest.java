package mhss.gateway.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import mhss.gateway.pgp.Keyring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxKeysTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path home;

  @Test
  void keepsItsKeysFromOneStartToTheNext() throws IOException {
    SandboxKeys first = keys();
    byte[] offered = Files.readAllBytes(spare());
    SandboxKeys second = keys();
    assertThat(second.provider()).isEqualTo(first.provider());
    assertThat(second.adviser()).isEqualTo(first.adviser());
    assertThat(Files.readAllBytes(spare())).isEqualTo(offered);
  }

  @Test
  void offersAnotherKeyOnceTheLastOneIsImported() throws IOException {
    keys();
    byte[] offered = Files.readAllBytes(spare());
    new Keyring(home.resolve("secrets/pgp"), home.resolve("keys"), CLOCK).importKey(offered, true);
    keys();
    assertThat(Files.readAllBytes(spare())).isNotEqualTo(offered);
    byte[] another = Files.readAllBytes(spare());
    keys();
    assertThat(Files.readAllBytes(spare())).isEqualTo(another);
  }

  private SandboxKeys keys() {
    return new SandboxKeys(
        home.resolve("secrets"), home.resolve("keys"), home.resolve("outside"), spare(), CLOCK);
  }

  private Path spare() {
    return home.resolve("former/key.asc");
  }
}
