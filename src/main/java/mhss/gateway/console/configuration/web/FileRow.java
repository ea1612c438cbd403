package mhss.gateway.console.configuration.web;

import java.time.Instant;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Version;

/**
 * A file in a list.
 *
 * @param version in force; 0 while none is known
 * @param problem why what lies there is refused, or differs; null when all is well
 * @param about what it is, in a few words
 */
public record FileRow(
    String name, String path, int version, Instant since, String by, String problem, String about) {

  static FileRow of(ConfigFile file, Version latest, String problem, String about) {
    return new FileRow(
        file.name(),
        file.path(),
        latest == null ? 0 : latest.number(),
        latest == null ? null : latest.since(),
        latest == null ? "" : by(latest.actor()),
        problem,
        about);
  }

  static String by(String actor) {
    return actor.equals(Version.BY_FILE) ? "in its file" : "by " + actor;
  }
}
