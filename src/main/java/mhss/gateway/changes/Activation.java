package mhss.gateway.changes;

import java.util.List;
import java.util.Optional;
import mhss.gateway.changes.files.ConfigFolders;
import mhss.gateway.changes.files.Sha256;
import mhss.gateway.changes.rows.VersionRows;
import mhss.gateway.changes.rows.VersionRows.NewVersion;

/** Puts a change into its file, and into the versions. */
class Activation {

  private final ConfigFolders folders;
  private final Validation validation;
  private final VersionRows versions;
  private final boolean byTwo;

  Activation(ConfigFolders folders, Validation validation, VersionRows versions, boolean byTwo) {
    this.folders = folders;
    this.validation = validation;
    this.versions = versions;
    this.byTwo = byTwo;
  }

  boolean byTwo() {
    return byTwo;
  }

  /**
   * @throws NoSuchChange for a version that there is not
   */
  Optional<byte[]> content(ConfigFile file, int version) {
    if (versions.of(file).stream().noneMatch(known -> known.number() == version)) {
      throw new NoSuchChange(
          "%s has no version %d: 'gateway changes versions' shows all"
              .formatted(file.name(), version));
    }
    return versions.content(file, version);
  }

  /**
   * In the surrounding transaction. The file is written last: if the transaction fails after that,
   * the file is found changed and recorded as such.
   */
  int activate(Change change, Optional<byte[]> content, String actor) {
    refuseSamePerson(change, actor);
    if (change.tried().isEmpty() && change.backTo().isEmpty()) {
      throw new ChangeRefused("Nobody has tried this change: make a dry run first");
    }
    ConfigFile file = change.file();
    versions.lock(file);
    Optional<byte[]> now = folders.read(file);
    if (!now.map(Sha256::of).equals(change.base())) {
      throw changedMeanwhile(file);
    }
    List<Problem> problems = validation.refusals(file, content);
    if (!problems.isEmpty()) {
      throw new ChangeRefused(problems);
    }
    rememberUnseen(file, now);
    int version =
        versions.insert(new NewVersion(file, content, actor, change.reason(), change.id()));
    content.ifPresentOrElse(text -> folders.write(file, text), () -> folders.remove(file));
    return version;
  }

  /** What an editor wrote just before is a version too, or there is no way back to it. */
  private void rememberUnseen(ConfigFile file, Optional<byte[]> now) {
    Optional<String> known = versions.latest(file).flatMap(Version::sha256);
    if (now.isPresent() && !now.map(Sha256::of).equals(known)) {
      versions.insert(new NewVersion(file, now, Version.BY_FILE, null, null));
    }
  }

  private void refuseSamePerson(Change change, String actor) {
    if (byTwo && change.proposed().by().equalsIgnoreCase(actor.strip())) {
      throw new ChangeRefused(
          "You proposed this change yourself: somebody else activates it (gateway.changes.by-two)");
    }
  }

  static ChangeRefused changedMeanwhile(ConfigFile file) {
    return new ChangeRefused(
        file.name()
            + " was changed meanwhile: look at it as it is now, and propose your change again");
  }
}
