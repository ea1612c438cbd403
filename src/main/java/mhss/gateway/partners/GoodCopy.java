package mhss.gateway.partners;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partners file as it was read last without fault. The running gateway keeps it; whoever starts
 * while the file is bad goes by it, the gateway and commands alike.
 */
record GoodCopy(Optional<Path> copy, boolean writes) {

  private static final Logger LOG = LoggerFactory.getLogger(GoodCopy.class);

  static GoodCopy none() {
    return new GoodCopy(Optional.empty(), false);
  }

  /** For the gateway. */
  static GoodCopy keptAs(Path copy) {
    return new GoodCopy(Optional.of(copy), true);
  }

  /** For commands. */
  static GoodCopy usedFrom(Path copy) {
    return new GoodCopy(Optional.of(copy), false);
  }

  void keep(Path file) {
    if (!writes || !Files.exists(file)) {
      return;
    }
    Path kept = copy.orElseThrow();
    try {
      byte[] good = Files.readAllBytes(file);
      if (Files.exists(kept) && Arrays.equals(Files.readAllBytes(kept), good)) {
        return;
      }
      Path folder = Files.createDirectories(kept.toAbsolutePath().getParent());
      Path whole = Files.createTempFile(folder, "partners", ".part");
      Files.write(whole, good);
      Files.move(whole, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn(
          "{} is in force, but no copy of it could be kept ({}): nothing starts once it is bad",
          file,
          e.getClass().getSimpleName());
    }
  }

  /** To be read in place of a file that is bad now. */
  Optional<Path> use() {
    return copy.filter(Files::exists);
  }
}
