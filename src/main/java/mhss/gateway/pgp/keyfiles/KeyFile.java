package mhss.gateway.pgp.keyfiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import mhss.gateway.pgp.Refused;

/**
 * One key file as read.
 *
 * @param problem why it could not be read; then there are no keys
 */
public record KeyFile(String name, KeyBlocks keys, Optional<String> problem) {

  private static final long MOST_BYTES = 4 << 20;

  /** Tells a changed file from an unchanged one. */
  public record Stamp(FileTime modified, long size) {

    static Stamp of(Path file) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(attributes.lastModifiedTime(), attributes.size());
    }
  }

  static KeyFile read(Path file) {
    String name = file.getFileName().toString();
    try {
      if (Files.size(file) > MOST_BYTES) {
        return broken(name, "It is larger than a key can be");
      }
      return new KeyFile(name, KeyBlocks.parse(Files.readAllBytes(file)), Optional.empty());
    } catch (Refused refused) {
      return broken(name, refused.getMessage());
    } catch (IOException unreadable) {
      return broken(name, "It cannot be read: check its permissions");
    }
  }

  private static KeyFile broken(String name, String problem) {
    return new KeyFile(name, new KeyBlocks(List.of(), List.of()), Optional.of(problem));
  }
}
