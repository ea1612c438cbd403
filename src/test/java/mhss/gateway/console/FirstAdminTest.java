package mhss.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.history.History;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** The one-time password of the first admin is told once, and to nobody else. */
class FirstAdminTest {

  private static final Pattern PASSWORD = Pattern.compile("one-time password\\s+(\\S+)");

  @TempDir private Path home;

  /** The first gateway of a process says for all that follow where the log is. */
  @BeforeEach
  @AfterEach
  void forgetTheLogOfOthers() {
    LoggingSystem.get(getClass().getClassLoader()).cleanUp();
    System.clearProperty("LOG_FILE");
  }

  @Test
  void isToldOnceAndStandsInNoLog() throws IOException {
    Map<String, Object> settings = new HashMap<>(TestStore.fresh().properties());
    settings.put("gateway.data", home.resolve("data").toString());
    settings.put("gateway.secrets", home.resolve("secrets").toString());
    settings.put("gateway.routes.folder", home.resolve("routes").toString());
    settings.put("gateway.partners.file", home.resolve("partners.yml").toString());
    settings.put("logging.file.name", home.resolve("gateway.log").toString());
    settings.put("server.port", "0");
    String password;
    try (ConfigurableApplicationContext gateway = GatewayProcess.start(settings)) {
      String told = FirstAdmin.of(gateway).orElseThrow();
      assertThat(told).contains("Sign in as admin", "It is shown only now");
      password = password(told);
      assertThat(FirstAdmin.of(gateway)).isEmpty();
      assertThat(gateway.getBean(History.class).latest(20).toString())
          .contains("user-added")
          .doesNotContain(password);
    }
    Path file = home.resolve("secrets").resolve("first-admin-password");
    assertThat(Files.readString(file).strip()).isEqualTo(password);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(home.resolve("gateway.log")).isNotEmptyFile();
    assertThat(Files.readString(home.resolve("gateway.log"))).doesNotContain(password);

    try (ConfigurableApplicationContext again = GatewayProcess.start(settings)) {
      assertThat(FirstAdmin.of(again)).isEqualTo(Optional.empty());
    }
  }

  private static String password(String told) {
    Matcher found = PASSWORD.matcher(told);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
