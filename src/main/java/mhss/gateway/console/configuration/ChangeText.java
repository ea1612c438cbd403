package mhss.gateway.console.configuration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import mhss.gateway.changes.Change;
import mhss.gateway.changes.Changes;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Diff;
import mhss.gateway.changes.Version;
import mhss.gateway.changes.Versions;
import mhss.gateway.returns.ReturnTemplates;

/** What stands in files and changes, as text. */
public final class ChangeText {

  private ChangeText() {}

  /** What the change does to its file. */
  public static List<Diff.Line> diff(Changes changes, Versions versions, Change change) {
    Optional<byte[]> base =
        change
            .base()
            .flatMap(sha256 -> versions.with(change.file(), sha256))
            .flatMap(version -> versions.content(version.file(), version.number()))
            .or(() -> change.base().flatMap(sha256 -> versions.now(change.file())));
    return diff(change.file(), base, changes.content(change.id()));
  }

  /** What a version did to the one before it. */
  public static List<Diff.Line> diff(Versions versions, Version version) {
    Optional<byte[]> before = versions.content(version.file(), version.number() - 1);
    return diff(version.file(), before, versions.content(version.file(), version.number()));
  }

  private static List<Diff.Line> diff(
      ConfigFile file, Optional<byte[]> before, Optional<byte[]> after) {
    return file.text()
        ? Diff.of(of(before), of(after))
        : Diff.of(cells(file, before), cells(file, after));
  }

  /** What a workbook shows, cell by cell. */
  public static List<String> cells(ConfigFile file, Optional<byte[]> content) {
    return content.map(bytes -> ReturnTemplates.lines(file.path(), bytes)).orElse(List.of());
  }

  /** For people to read, whatever the file is. */
  public static String shown(ConfigFile file, Optional<byte[]> content) {
    return file.text() ? of(content) : String.join("\n", cells(file, content));
  }

  public static String of(Optional<byte[]> content) {
    return content.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
  }
}
