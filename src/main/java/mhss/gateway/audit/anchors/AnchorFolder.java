package mhss.gateway.audit.anchors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder of signed heads: each a file, and its signature beside it. */
public final class AnchorFolder {

  /** A statement is a few hundred bytes; whatever is larger was not written by us. */
  private static final long MOST = 64 << 10;

  private static final String SIGNATURE = ".asc";

  private final Path folder;

  public AnchorFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * @param signature null: there is none beside it
   */
  public record SignedFile(byte[] statement, byte[] signature) {}

  /** Writes both files, unless they are there: what once was written is never written over. */
  public void keep(String name, byte[] statement, byte[] signature) {
    try {
      Files.createDirectories(folder);
      write(folder.resolve(name), statement);
      write(folder.resolve(name + SIGNATURE), signature);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The anchor cannot be written to " + folder + ": check its permissions and the disk", e);
    }
  }

  /** By name, without what is no anchor. */
  public Map<String, SignedFile> all() {
    if (!Files.isDirectory(folder)) {
      return Map.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      Map<String, SignedFile> found = new TreeMap<>();
      for (Path file : files.filter(AnchorFolder::isStatement).toList()) {
        Path signature = file.resolveSibling(file.getFileName() + SIGNATURE);
        found.put(
            file.getFileName().toString(),
            new SignedFile(
                Files.readAllBytes(file),
                Files.isRegularFile(signature) ? Files.readAllBytes(signature) : null));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read: check its permissions", e);
    }
  }

  private static boolean isStatement(Path file) {
    return file.getFileName().toString().matches("\\d{4}-\\d{2}-\\d{2}\\.json")
        && file.toFile().length() <= MOST;
  }

  private void write(Path file, byte[] content) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path half = Files.createTempFile(folder, "anchor", ".new");
    Files.write(half, content);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
