package mhss.gateway.rules.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import mhss.gateway.rules.BadRules;
import mhss.gateway.rules.RuleSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of the rule files as they were read last without fault. The running gateway keeps them;
 * whoever starts while a file is bad goes by them: the gateway, so that a slip of the pen stops no
 * mail, and commands, so that they go by the same rules.
 */
public final class GoodCopies {

  private static final Logger LOG = LoggerFactory.getLogger(GoodCopies.class);

  private final Optional<Path> folder;
  private final boolean writes;

  private GoodCopies(Optional<Path> folder, boolean writes) {
    this.folder = folder;
    this.writes = writes;
  }

  public static GoodCopies none() {
    return new GoodCopies(Optional.empty(), false);
  }

  /** For the gateway. */
  public static GoodCopies keptIn(Path folder) {
    return new GoodCopies(Optional.of(folder), true);
  }

  /** For commands. */
  public static GoodCopies usedFrom(Path folder) {
    return new GoodCopies(Optional.of(folder), false);
  }

  public void keep(Path file) {
    if (!writes) {
      return;
    }
    try {
      Path copy = copy(file);
      byte[] good = Files.readAllBytes(file);
      if (Files.exists(copy) && Arrays.equals(Files.readAllBytes(copy), good)) {
        return;
      }
      Files.createDirectories(folder.orElseThrow());
      Path whole = Files.createTempFile(folder.orElseThrow(), "rules", ".part");
      Files.write(whole, good);
      Files.move(whole, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn(
          "{} is in force, but no copy of it could be kept ({}): nothing starts once it is bad",
          file,
          e.getClass().getSimpleName());
    }
  }

  /** Whether the file was good once. */
  public boolean has(Path file) {
    return folder.isPresent() && Files.exists(copy(file));
  }

  /** The rules of a file that is bad now, as they were before. */
  public Optional<RuleSet> use(Path file, Optional<Path> templates) {
    if (folder.isEmpty() || !Files.exists(copy(file))) {
      return Optional.empty();
    }
    try {
      return Optional.of(RuleSetFile.read(copy(file), templates));
    } catch (BadRules outdated) {
      return Optional.empty();
    }
  }

  private Path copy(Path file) {
    return folder.orElseThrow().resolve(file.getFileName());
  }
}
