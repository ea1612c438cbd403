package mhss.gateway.operations.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Folders: whether we can write, whether others can read, how much room is left. */
public class FoldersCheck implements Check {

  private static final long LITTLE = 5L << 30; // bytes
  private static final long TOO_LITTLE = 1L << 30; // bytes

  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  @Override
  public String area() {
    return "folders";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) throws IOException {
    Environment settings = beans.getEnvironment();
    Path data = Path.of(settings.getProperty("gateway.data", "data")).toAbsolutePath();
    Path secrets = Path.of(settings.getProperty("gateway.secrets", "secrets")).toAbsolutePath();
    writable(data, "gateway.data", found);
    room(data, found);
    if (Files.isDirectory(secrets)) {
      writable(secrets, "gateway.secrets", found);
      secret(secrets, found);
    } else {
      found.warn(secrets + " is not there yet", "the first start makes it; back it up then");
    }
  }

  private static void writable(Path folder, String key, Findings found) {
    if (Files.isDirectory(folder) && !Files.isWritable(folder)) {
      found.fail(
          folder + " cannot be written by " + System.getProperty("user.name"),
          "make that user its owner, or name another folder in " + key);
    }
  }

  private static void room(Path data, Findings found) throws IOException {
    Path there = data;
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    long free = Files.getFileStore(there).getUsableSpace();
    String what = "%.1f GB free for %s".formatted(free / 1e9, data);
    String advice = "free some space, or move gateway.data to a larger disk";
    if (free < TOO_LITTLE) {
      found.fail(what, advice);
    } else if (free < LITTLE) {
      found.warn(what, advice);
    } else {
      found.ok(what);
    }
  }

  /** A closed folder keeps what is in it; in an open one every file has to be closed. */
  private static void secret(Path secrets, Findings found) throws IOException {
    String user = System.getProperty("user.name");
    String advice = "run: chmod -R go= '" + secrets + "'";
    try (Stream<Path> files = Files.walk(secrets)) {
      List<Path> open = files.filter(FoldersCheck::openToOthers).toList();
      long readable = open.stream().filter(Files::isRegularFile).count();
      if (!open.contains(secrets)) {
        found.ok(secrets + " is for " + user + " alone");
      } else if (readable > 0) {
        found.fail(readable + " files in " + secrets + " are open to other users", advice);
      } else {
        found.warn("other users can list " + secrets + ", though not read its files", advice);
      }
    }
  }

  private static boolean openToOthers(Path file) {
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
