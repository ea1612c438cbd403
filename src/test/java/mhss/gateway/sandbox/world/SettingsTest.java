package mhss.gateway.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir private Path folder;

  @Test
  void neverTakeTheDatabaseOfTheInstallation() {
    SandboxFolders folders = new SandboxFolders(folder.resolve("data"), folder.resolve("secrets"));
    SandboxKeys keys =
        new SandboxKeys(
            folders.secrets(),
            folders.partnerKeys(),
            folders.outside(),
            folders.spareKey(),
            Clock.systemUTC());
    try (MailServer server = new MailServer(List.of(), Clock.systemUTC(), (to, mail) -> {})) {
      assertThat(Settings.of(folders, server, keys)).containsEntry("spring.datasource.url", "");
    }
  }
}
