package mhss.gateway.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mhss.gateway.changes.files.Sha256;
import mhss.gateway.changes.rows.TakeRows;
import mhss.gateway.changes.rows.TakeRows.Asked;
import mhss.gateway.changes.rows.VersionRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is in force, into the file of a node that has it otherwise. Only a node itself writes its
 * files: another one is asked, and does it when it looks at them next.
 */
public class TakeOver {

  private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);
  private static final int SHORT = 12;

  private final TakeUp.Place place;
  private final Validation validation;
  private final Records records;
  private final Path displaced;
  private final TransactionTemplate transaction;

  TakeOver(
      TakeUp.Place place,
      Validation validation,
      Records records,
      Path displaced,
      TransactionTemplate transaction) {
    this.place = place;
    this.validation = validation;
    this.records = records;
    this.displaced = displaced;
    this.transaction = transaction;
  }

  /** Where it is written down. */
  record Records(VersionRows versions, TakeRows asked, ChangeSteps steps) {}

  /** Name of this node. */
  public String node() {
    return place.node();
  }

  /**
   * @param node that is to take it
   * @return whether it was done; false: that node is asked to
   * @throws ChangeRefused when it has it already, or cannot use it
   */
  public boolean take(ConfigFile file, String node, String actor) {
    Version latest = inForce(file);
    if (node.equals(place.node())) {
      here(file, latest, actor);
      return true;
    }
    Differing there =
        place.rows().differing().stream()
            .filter(one -> one.node().equals(node) && one.file().equals(file))
            .findFirst()
            .orElseThrow(() -> already(file, node));
    transaction.executeWithoutResult(
        status -> {
          records.asked().ask(node, new Asked(file, Optional.ofNullable(there.sha256()), actor));
          records.steps().takeAsked(file, latest.number(), node, actor);
        });
    return false;
  }

  /** What this node was asked to take. */
  void asked() {
    for (Asked asked : records.asked().collect(place.node())) {
      try {
        Optional<String> now = place.folders().read(asked.file()).map(Sha256::of);
        if (now.equals(asked.found())) {
          here(asked.file(), inForce(asked.file()), asked.actor());
        } else {
          LOG.warn("{} was changed since it was to be replaced: it stays", asked.file());
        }
      } catch (ChangeRefused refused) {
        LOG.error("{} does not take what is in force: {}", place.node(), refused.getMessage());
      }
    }
  }

  private void here(ConfigFile file, Version latest, String actor) {
    transaction.executeWithoutResult(
        status -> {
          records.versions().lock(file);
          Optional<byte[]> now = place.folders().read(file);
          if (now.map(Sha256::of).equals(latest.sha256())) {
            throw already(file, place.node());
          }
          Optional<byte[]> content = records.versions().content(file, latest.number());
          List<Problem> problems = validation.problems(file, content);
          if (!problems.isEmpty()) {
            throw new ChangeRefused(problems);
          }
          now.ifPresent(bytes -> keepUnknown(file, bytes));
          records.steps().taken(latest, place.node(), actor);
          content.ifPresentOrElse(
              text -> {
                place.rows().saw(place.node(), file, Sha256.of(text), null);
                place.folders().write(file, text);
              },
              () -> {
                place.rows().gone(place.node(), file);
                place.folders().remove(file);
              });
        });
  }

  /** What no version has would be lost. */
  private void keepUnknown(ConfigFile file, byte[] content) {
    String sha256 = Sha256.of(content);
    boolean known =
        records.versions().of(file).stream()
            .anyMatch(version -> version.sha256().filter(sha256::equals).isPresent());
    if (known) {
      return;
    }
    String name = file.path().replace('/', '-');
    try {
      Path kept = displaced.resolve(sha256.substring(0, SHORT) + "-" + name);
      Files.createDirectories(displaced);
      Files.write(kept, content);
      LOG.warn("What lay in {} is no version; it is kept in {}", file, kept);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep what lies in " + file + " below " + displaced, e);
    }
  }

  private Version inForce(ConfigFile file) {
    return records
        .versions()
        .latest(file)
        .orElseThrow(() -> new NoSuchChange(file.name() + " has no version that is in force"));
  }

  private static ChangeRefused already(ConfigFile file, String node) {
    return new ChangeRefused("%s is on %s as it is in force".formatted(file.name(), node));
  }
}
