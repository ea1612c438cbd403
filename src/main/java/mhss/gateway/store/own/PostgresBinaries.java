package mhss.gateway.store.own;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import mhss.gateway.store.StoreRefused;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel as a jar, unpacked where only we can write. */
final class PostgresBinaries {

  /** The major version whose data folders we can open. */
  static final String MAJOR = "17";

  private static final String VERSION = "17.11";

  private PostgresBinaries() {}

  /** Unpacks once; a second call, also of another process, finds the folder ready. */
  static Path unpackedIn(Path folder) {
    Path ready = folder.resolve(VERSION);
    try {
      if (!Files.isDirectory(ready)) {
        Files.createDirectories(folder, SecretFile.only("rwx------"));
        Path fresh = Files.createTempDirectory(folder, "unpacking");
        unpack(fresh);
        publish(fresh, ready);
      }
      refuseWhenOthersCanWrite(folder);
      return ready;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void publish(Path fresh, Path ready) throws IOException {
    try {
      Files.move(fresh, ready, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(ready)) {
        throw e;
      }
      delete(fresh);
    }
  }

  private static void unpack(Path target) throws IOException {
    String archive = archive();
    try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
      if (packed == null) {
        throw new StoreRefused(
            "No PostgreSQL travels with the gateway for this machine ("
                + archive
                + " is not on the class path). Point spring.datasource.url at a server.");
      }
      unpack(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed))), target);
    }
  }

  private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path path = target.resolve(entry.getName()).normalize();
      if (entry.isDirectory()) {
        Files.createDirectories(path);
        continue;
      }
      Files.createDirectories(path.getParent());
      if (entry.isSymbolicLink()) {
        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      } else if (entry.isLink()) {
        Files.createLink(path, target.resolve(entry.getLinkName()));
      } else {
        Files.copy(tar, path);
        path.toFile().setExecutable((entry.getMode() & 0100) != 0, true);
      }
    }
  }

  private static String archive() {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    String machine = (mac ? "darwin-" : "linux-") + (arm ? "arm_64" : "x86_64");
    boolean musl =
        !mac
            && Files.exists(
                Path.of(arm ? "/lib/ld-musl-aarch64.so.1" : "/lib/ld-musl-x86_64.so.1"));
    boolean glibc =
        Stream.of("/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1")
            .map(Path::of)
            .anyMatch(Files::exists);
    return "/postgres-" + machine + (musl && !glibc ? "-alpine_linux" : "") + ".txz";
  }

  private static void refuseWhenOthersCanWrite(Path folder) throws IOException {
    if (SecretFile.othersCanWrite(folder)) {
      throw new StoreRefused(
          folder
              + " can be written by others, who could change the database's programs. Run: rm -r "
              + folder
              + " and start again");
    }
  }

  static void delete(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
