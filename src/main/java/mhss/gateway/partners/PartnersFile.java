package mhss.gateway.partners;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code config/partners.yml}, followed while it changes. A bad edit is refused and the last good
 * one stays.
 */
class PartnersFile implements Supplier<List<Partner>> {

  private static final Logger LOG = LoggerFactory.getLogger(PartnersFile.class);

  private final Path file;
  private final GoodCopy copy;
  private FileTime readAt;
  private List<Partner> partners;
  private Optional<String> problem = Optional.empty();

  PartnersFile(Path file) {
    this(file, GoodCopy.none());
  }

  PartnersFile(Path file, GoodCopy copy) {
    this.file = file;
    this.copy = copy;
  }

  @Override
  public synchronized List<Partner> get() {
    FileTime changed = changedAt();
    if (partners == null) {
      begin();
    } else if (!changed.equals(readAt)) {
      follow();
    }
    readAt = changed;
    return partners;
  }

  /** Why what the file says now is not in force. */
  synchronized Optional<String> problem() {
    get();
    return problem;
  }

  private void begin() {
    try {
      partners = read(file);
      copy.keep(file);
    } catch (BadPartnersFile bad) {
      partners = copy.use().flatMap(this::still).orElseThrow(() -> bad);
      problem = Optional.of(bad.getMessage());
      LOG.error("{}; the partners of before are in force", bad.getMessage());
    }
  }

  /** Empty when what was good once is no more. */
  private Optional<List<Partner>> still(Path good) {
    try {
      return Optional.of(read(good));
    } catch (BadPartnersFile outdated) {
      return Optional.empty();
    }
  }

  private void follow() {
    try {
      partners = read(file);
      copy.keep(file);
      problem = Optional.empty();
      LOG.info("{} was read again: {} partners", file, partners.size());
    } catch (BadPartnersFile bad) {
      problem = Optional.of(bad.getMessage());
      LOG.error("{}; the partners read before stay in force", bad.getMessage());
    }
  }

  private FileTime changedAt() {
    try {
      return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }

  private List<Partner> read(Path from) {
    if (!Files.exists(from)) {
      return List.of();
    }
    try {
      return PartnersYaml.read(file.toString(), Files.readAllBytes(from));
    } catch (IOException e) {
      throw new BadPartnersFile(
          "%s cannot be read (%s): check its permissions"
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }
}
