package mhss.gateway.console.today;

import java.util.List;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Differing;
import mhss.gateway.changes.Kind;
import mhss.gateway.changes.Versions;

/** Files of the configuration that a node has otherwise than they are in force, refused or not. */
final class WrongFiles {

  private WrongFiles() {}

  /** Names; a refused route has a line of its own. */
  static List<String> of(Versions versions) {
    return versions.differing().stream()
        .filter(one -> one.file().kind() != Kind.ROUTE || one.problem() == null)
        .map(Differing::file)
        .map(ConfigFile::name)
        .distinct()
        .toList();
  }
}
