package mhss.gateway.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code master.key}: lines of {@code <id>:<base64>}, the current key first; blank lines and lines
 * that start with # are skipped.
 */
record MasterKeyFile(Path path) {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  boolean exists() {
    return Files.exists(path);
  }

  /**
   * @param data whoever takes the data folder must not have the key with it
   */
  List<MasterKey> read(Path data) {
    try {
      refuseInside(data);
      refuseWhenOpen();
      return parse(Files.readAllLines(path));
    } catch (IOException e) {
      throw new MasterKeyRefused(
          path + " cannot be read (" + e + "). Run the gateway as the owner of that file.", e);
    }
  }

  private List<MasterKey> parse(List<String> lines) {
    List<MasterKey> keys = new ArrayList<>();
    for (int n = 0; n < lines.size(); n++) {
      String line = lines.get(n).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String where = path + " line " + (n + 1);
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new MasterKeyRefused(where + " is not <id>:<base64>. Put it back from your backup.");
      }
      keys.add(MasterKey.of(line.substring(0, colon), line.substring(colon + 1), where));
    }
    if (keys.isEmpty()) {
      throw new MasterKeyRefused(path + " holds no key. Put it back from your backup.");
    }
    if (keys.stream().map(MasterKey::id).distinct().count() < keys.size()) {
      throw new MasterKeyRefused(path + " names two keys alike. Give each an id of its own.");
    }
    return keys;
  }

  MasterKey create(Path data) {
    MasterKey master = MasterKey.random();
    try {
      Files.createDirectories(path.getParent(), only("rwx------"));
      refuseInside(data);
      Files.createFile(path, only("rw-------"));
      Files.writeString(
          path,
          "# Keep a copy apart from the data: without it no mail and no case can be read.\n"
              + master.line()
              + "\n",
          StandardOpenOption.SYNC);
      return master;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseInside(Path data) throws IOException {
    if (!Files.exists(data)) {
      return;
    }
    Path folder = path.toAbsolutePath().getParent().toRealPath();
    Path file = Files.exists(path) ? path.toRealPath() : folder;
    if (folder.startsWith(data.toRealPath()) || file.startsWith(data.toRealPath())) {
      throw new MasterKeyRefused(
          path
              + " lies inside the data folder "
              + data
              + ", so whoever copies the data has the key too. Move it out and name its folder in"
              + " gateway.secrets.");
    }
  }

  private void refuseWhenOpen() throws IOException {
    if (POSIX && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
      throw new MasterKeyRefused(path + " is open to others. Run: chmod 600 " + path);
    }
  }

  private static FileAttribute<?>[] only(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
