package mhss.gateway.changes.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Kind;

/** Where the files of the configuration are on this machine. They are the source of everything. */
public class ConfigFolders {

  private final Map<Kind, Path> folders;

  /**
   * @param folders of each kind; for the partners, their file
   */
  public ConfigFolders(Map<Kind, Path> folders) {
    this.folders = Map.copyOf(folders);
  }

  /** Changes when the file does, as far as that can be seen without reading it. */
  public record Stamp(FileTime modified, long size) {}

  public SortedMap<ConfigFile, Stamp> stamps() {
    SortedMap<ConfigFile, Stamp> stamps = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      Path folder = folders.get(kind);
      if (kind == Kind.PARTNERS) {
        note(new ConfigFile(kind, "partners.yml"), folder, stamps);
      } else {
        files(folder, kind).forEach((file, path) -> note(file, path, stamps));
      }
    }
    return stamps;
  }

  private static void note(ConfigFile file, Path path, SortedMap<ConfigFile, Stamp> stamps) {
    try {
      stamps.put(file, new Stamp(Files.getLastModifiedTime(path), Files.size(path)));
    } catch (IOException gone) {
      // between listing and looking: the next look sees that it is gone
    }
  }

  private static Map<ConfigFile, Path> files(Path folder, Kind kind) {
    Map<ConfigFile, Path> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> below = Files.walk(folder)) {
      below
          .filter(Files::isRegularFile)
          .forEach(
              path -> {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (kind.allows(name)) {
                  files.put(new ConfigFile(kind, name), path);
                }
              });
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder + ": check its permissions", e);
    }
  }

  /** Empty when it is not there. */
  public Optional<byte[]> read(ConfigFile file) {
    try {
      return Optional.of(Files.readAllBytes(path(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path(file) + ": check its permissions", e);
    }
  }

  /** Whole or not at all, so that nobody reads half a file. */
  public void write(ConfigFile file, byte[] content) {
    Path path = path(file);
    try {
      Files.createDirectories(path.getParent());
      Path part = Files.createTempFile(path.getParent(), ".change", ".part");
      try {
        Files.write(part, content);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
        Files.setPosixFilePermissions(part, permissions(path));
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path + ": check its permissions", e);
    }
  }

  /**
   * A temporary file is for its owner alone; the others who read this one must still be able to.
   */
  private static Set<PosixFilePermission> permissions(Path path) throws IOException {
    return Files.exists(path)
        ? Files.getPosixFilePermissions(path)
        : Set.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);
  }

  public void remove(ConfigFile file) {
    try {
      Files.deleteIfExists(path(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path(file), e);
    }
  }

  private Path path(ConfigFile file) {
    Path folder = folders.get(file.kind());
    return file.kind() == Kind.PARTNERS ? folder : folder.resolve(file.path());
  }
}
