package mhss.gateway.store.own;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import mhss.gateway.store.StoreRefused;

/** One random password in a file that nobody but its owner can read. */
public record SecretFile(Path path) {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** Reads the password, after making it when there is none yet. */
  public String readOrCreate() {
    if (!Files.exists(path)) {
      create();
    }
    return read();
  }

  public String read() {
    try {
      refuseWhenOthersCanRead();
      String password = Files.readString(path).strip();
      if (password.isEmpty()) {
        throw new StoreRefused(path + " is empty. Put the password back from your backup.");
      }
      return password;
    } catch (IOException e) {
      throw new StoreRefused(
          path + " cannot be read (" + e + "). Run the gateway as the owner of that file.", e);
    }
  }

  boolean exists() {
    return Files.exists(path);
  }

  private void create() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    try {
      Files.createDirectories(path.getParent(), only("rwx------"));
      Files.createFile(path, only("rw-------"));
      Files.writeString(
          path,
          HexFormat.of().formatHex(random) + "\n",
          StandardCharsets.US_ASCII,
          StandardOpenOption.SYNC);
    } catch (FileAlreadyExistsException e) {
      // Another process was faster; its password is as good.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseWhenOthersCanRead() throws IOException {
    if (!POSIX) {
      return;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
    if (!Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)
        .containsAll(permissions)) {
      throw new StoreRefused(path + " is open to others. Run: chmod 600 " + path);
    }
    // Anybody else could not have read it; and what root may read, the PostgreSQL of root may not.
    String owner = Files.getOwner(path).getName();
    if (System.getProperty("user.name").equals("root") && !owner.equals("root")) {
      throw new StoreRefused(
          path + " belongs to " + owner + ". Run the gateway as " + owner + ", not as root.");
    }
  }

  static boolean othersCanWrite(Path path) throws IOException {
    return POSIX
        && Files.getPosixFilePermissions(path).stream()
            .anyMatch(
                permission ->
                    permission == PosixFilePermission.GROUP_WRITE
                        || permission == PosixFilePermission.OTHERS_WRITE);
  }

  static FileAttribute<?>[] only(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
