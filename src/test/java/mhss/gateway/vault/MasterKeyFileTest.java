package mhss.gateway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {

  @TempDir Path home;

  private Path data;
  private MasterKeyFile file;

  @BeforeEach
  void folders() throws IOException {
    data = Files.createDirectory(home.resolve("data"));
    file = new MasterKeyFile(home.resolve("secrets").resolve("master.key"));
  }

  @Test
  void readsBackTheKeyItMadeAndLetsNobodyElseReadIt() throws IOException {
    MasterKey made = file.create(data);

    assertThat(file.read(data)).containsExactly(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
  }

  @Test
  void readsTheCurrentKeyFirst() throws IOException {
    MasterKey old = file.create(data);
    MasterKey current = MasterKey.random();
    Files.writeString(file.path(), "# made in May\n\n" + current.line() + "\n" + old.line());

    assertThat(file.read(data)).containsExactly(current, old);
  }

  @Test
  void refusesAFileThatOthersCanRead() throws IOException {
    file.create(data);
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> file.read(data))
        .isInstanceOf(MasterKeyRefused.class)
        .hasMessageContaining("chmod 600 " + file.path());
  }

  @Test
  void refusesAFileInsideTheDataFolder() {
    MasterKeyFile inside = new MasterKeyFile(data.resolve("secrets").resolve("master.key"));

    assertThatThrownBy(() -> inside.create(data))
        .isInstanceOf(MasterKeyRefused.class)
        .hasMessageContaining("inside the data folder");
  }

  @Test
  void refusesALinkIntoTheDataFolder() throws IOException {
    Path hidden = Files.createDirectory(data.resolve("hidden"));
    Path link = Files.createSymbolicLink(home.resolve("link"), hidden);

    assertThatThrownBy(() -> new MasterKeyFile(link.resolve("master.key")).create(data))
        .isInstanceOf(MasterKeyRefused.class)
        .hasMessageContaining("inside the data folder");
  }

  @Test
  void refusesLinesThatAreNoKeyAndNeverRepeatsThem() throws IOException {
    file.create(data);
    for (String line : List.of("secretsecret", "a:secretsecret!", "a:c2VjcmV0", "", "# only")) {
      Files.writeString(file.path(), line);

      assertThatThrownBy(() -> file.read(data))
          .isInstanceOf(MasterKeyRefused.class)
          .hasMessageContaining(file.path().toString())
          .hasMessageNotContaining("secretsecret")
          .hasMessageNotContaining("c2VjcmV0");
    }
  }

  @Test
  void refusesTwoKeysOfOneName() throws IOException {
    MasterKey made = file.create(data);
    Files.writeString(file.path(), made.line() + "\n" + made.line());

    assertThatThrownBy(() -> file.read(data)).hasMessageContaining("two keys alike");
  }
}
