package mhss.gateway.operations;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Route files of the program itself, and what no longer happens without each. */
public final class NeededRoutes {

  private static final SortedMap<String, String> WITHOUT =
      new TreeMap<>(
          Map.of(
              "message.yaml", "no mail is processed",
              "process.yaml", "no mail is processed",
              "release-held.yaml", "mail that waits for a key waits on after the key has come",
              "send.yaml", "no mail is sent",
              "deliver.yaml", "no mail is sent",
              "returns.yaml", "no claim and no management information is made",
              "audit.yaml", "the history has no daily anchor",
              "outbox-recovery.yaml", "mails of a gateway that was killed stay half sent"));

  private NeededRoutes() {}

  /**
   * @param path below the routes folder
   * @return what no longer happens; empty for a file of the installation
   */
  public static Optional<String> without(String path) {
    return Optional.ofNullable(WITHOUT.get(path));
  }

  /** By path below the routes folder. */
  public static SortedMap<String, String> all() {
    return new TreeMap<>(WITHOUT);
  }
}
