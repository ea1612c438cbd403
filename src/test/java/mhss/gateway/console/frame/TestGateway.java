package mhss.gateway.console.frame;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import mhss.gateway.store.TestStore;

/** The beans a command works with, on the database of a test. */
public final class TestGateway {

  private TestGateway() {}

  /** Commands take settings from system properties too: this sets them until it is closed. */
  public static final class Settings implements AutoCloseable {

    private final Map<String, String> before = new HashMap<>();

    public Settings(TestStore store, Path home) {
      store.properties().forEach((key, value) -> set(key, value.toString()));
      set("gateway.secrets", home.resolve("secrets").toString());
      set("gateway.data", home.resolve("data").toString());
      set("gateway.pgp.partner-keys", home.resolve("keys").toString());
      set("gateway.called-from", home.toString());
    }

    public void set(String key, String value) {
      if (!before.containsKey(key)) {
        before.put(key, System.getProperty(key));
      }
      System.setProperty(key, value);
    }

    @Override
    public void close() {
      for (String key : Set.copyOf(before.keySet())) {
        if (before.get(key) == null) {
          System.clearProperty(key);
        } else {
          System.setProperty(key, before.get(key));
        }
      }
    }
  }

  public static LightGateway open() {
    Options options = new Options();
    options.sandbox = false;
    return LightGateway.open(options);
  }
}
