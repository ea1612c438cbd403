package mhss.gateway.console.configuration.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mhss.gateway.changes.Version;

/**
 * A version of a file in its history.
 *
 * @param change id of the change that made it; null where the file itself was changed
 * @param sha256 empty: the file was gone
 */
public record VersionRow(
    int number,
    Instant since,
    String by,
    String reason,
    String change,
    String sha256,
    boolean now) {

  static List<VersionRow> of(List<Version> versions) {
    return versions.stream().map(version -> of(version, version.equals(versions.get(0)))).toList();
  }

  private static VersionRow of(Version version, boolean now) {
    return new VersionRow(
        version.number(),
        version.since(),
        FileRow.by(version.actor()),
        version.reason().orElse(version.number() == 1 ? "As it was found" : ""),
        version.change().map(UUID::toString).orElse(null),
        version.sha256().orElse(""),
        now);
  }
}
