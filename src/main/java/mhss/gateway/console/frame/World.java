package mhss.gateway.console.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.env.Environment;

/**
 * Which gateway a command speaks to: the one of {@code config/}, or the sandbox. Without a word
 * from the person, the one that runs; when neither runs, the one there is.
 */
final class World {

  static final Path SANDBOX_DATA = Path.of("data", "sandbox");

  /** Written by the sandbox: its settings, as far as they differ from {@code config/}. */
  private static final Path SANDBOX_SETTINGS = SANDBOX_DATA.resolve("gateway.properties");

  private World() {}

  /**
   * @param sandbox null when the person did not say
   */
  static boolean isSandbox(Boolean sandbox, Environment environment) {
    if (sandbox != null) {
      return sandbox;
    }
    if (environment.containsProperty("spring.datasource.url")) {
      return false;
    }
    Path data = Path.of(environment.getProperty("gateway.data", "data"));
    if (runs(data) || !Files.isDirectory(SANDBOX_DATA)) {
      return false;
    }
    return runs(SANDBOX_DATA) || !Files.isDirectory(data.resolve("postgres"));
  }

  static Map<String, Object> sandboxSettings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("gateway.data", SANDBOX_DATA.toString());
    settings.put("gateway.secrets", Path.of("secrets", "sandbox").toString());
    settings.put("spring.datasource.url", "");
    if (Files.isRegularFile(SANDBOX_SETTINGS)) {
      Properties written = new Properties();
      try (InputStream in = Files.newInputStream(SANDBOX_SETTINGS)) {
        written.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + SANDBOX_SETTINGS, e);
      }
      written.forEach((key, value) -> settings.put(key.toString(), value));
    }
    return settings;
  }

  private static boolean runs(Path data) {
    try {
      String[] note = Files.readString(data.resolve("gateway.pid")).strip().split(" ");
      return ProcessHandle.of(Long.parseLong(note[0])).isPresent();
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }
}
