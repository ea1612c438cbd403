package mhss.gateway.pgp.keyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of {@code *.asc} key files; it need not exist yet. */
public final class KeyFolder {

  private static final String SUFFIX = ".asc";

  private final Path folder;

  public KeyFolder(Path folder) {
    this.folder = folder;
  }

  public List<KeyFile> read() {
    return files().stream().map(KeyFile::read).toList();
  }

  /** Changes whenever a file comes, goes or is written. */
  public Map<Path, KeyFile.Stamp> stamps() {
    Map<Path, KeyFile.Stamp> stamps = new TreeMap<>();
    for (Path file : files()) {
      try {
        stamps.put(file, KeyFile.Stamp.of(file));
      } catch (IOException gone) {
        continue;
      }
    }
    return stamps;
  }

  /**
   * Writes a key under its fingerprint's name; a reader sees the old file or the new one, never
   * half of it.
   */
  public void write(String fingerprint, byte[] armoured) {
    try {
      Files.createDirectories(folder);
      Path temporary = Files.createTempFile(folder, fingerprint, ".new");
      if (Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
      }
      Files.write(temporary, armoured);
      Files.move(
          temporary,
          folder.resolve(fingerprint + SUFFIX),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(
          "Key " + fingerprint + " cannot be written: check the permissions of " + folder,
          unwritable);
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          folder + " cannot be listed: check its permissions", unreadable);
    }
  }
}
