package mhss.gateway.changes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mhss.gateway.changes.files.ConfigFolders;
import mhss.gateway.changes.files.Sha256;
import mhss.gateway.changes.rows.NodeRows;
import mhss.gateway.changes.rows.VersionRows;
import mhss.gateway.changes.rows.VersionRows.NewVersion;
import mhss.gateway.history.InForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a node finds changed in its files becomes a version, or is refused with line and cause. What
 * came by the console is a version already. A node that joins others brings no version of its own:
 * where it differs, that is said.
 */
class TakeUp {

  private static final Logger LOG = LoggerFactory.getLogger(TakeUp.class);

  private static final Duration OFTEN = Duration.ofMinutes(1);

  private final Place place;
  private final Validation validation;
  private final VersionRows versions;
  private final ChangeSteps steps;
  private final TransactionTemplate transaction;
  private boolean begun;
  private long lookedAt;

  TakeUp(
      Place place,
      Validation validation,
      VersionRows versions,
      ChangeSteps steps,
      TransactionTemplate transaction) {
    this.place = place;
    this.validation = validation;
    this.versions = versions;
    this.steps = steps;
    this.transaction = transaction;
  }

  /** The other nodes learn now and then that this one is there. */
  void looked() {
    long now = System.nanoTime();
    if (begun && (lookedAt == 0 || now - lookedAt > OFTEN.toNanos())) {
      place.rows().looked(place.node());
      lookedAt = now;
    }
  }

  /** This node: its name, its files, what it had seen of them, and the version it works by. */
  record Place(
      String node, ConfigFolders folders, NodeRows rows, InForce inForce, StandIns standIns) {}

  void all(Collection<ConfigFile> files) {
    takeUp(files);
    if (!begun) {
      place.rows().refused(place.node()).forEach(this::standIn);
      begun = true;
    }
    nameVersion();
  }

  /** A restart forgets what was read last; the versions do not. */
  private void standIn(ConfigFile refused) {
    if (place.standIns().serve(refused)) {
      versions
          .latest(refused)
          .flatMap(version -> versions.content(refused, version.number()))
          .ifPresent(good -> place.standIns().standIn(refused, good));
    }
  }

  /** Of refused files the version that stays in force counts. */
  private void nameVersion() {
    String files = place.rows().inForce(place.node());
    String hash = Sha256.of(files.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    place.rows().noteSet(hash, files);
    place.inForce().is(hash);
  }

  private void takeUp(Collection<ConfigFile> files) {
    Map<ConfigFile, String> known = place.rows().of(place.node());
    if (known.isEmpty()) {
      first(files);
      return;
    }
    Set<ConfigFile> gone = new HashSet<>(known.keySet());
    gone.removeAll(files);
    for (ConfigFile file : files) {
      place
          .folders()
          .read(file)
          .filter(content -> !Sha256.of(content).equals(known.get(file)))
          .ifPresent(content -> changed(file, content));
    }
    gone.forEach(this::gone);
  }

  /** Of a new node; of a new installation its files are the first versions. */
  private void first(Collection<ConfigFile> files) {
    transaction.executeWithoutResult(
        status -> {
          versions.lock(new ConfigFile(Kind.PARTNERS, "partners.yml"));
          boolean fresh = versions.none();
          List<ConfigFile> found = new ArrayList<>();
          for (ConfigFile file : files) {
            Optional<byte[]> content = place.folders().read(file);
            content.ifPresent(
                bytes -> {
                  place.rows().saw(place.node(), file, Sha256.of(bytes), null);
                  found.add(file);
                });
            if (fresh && content.isPresent()) {
              versions.insert(new NewVersion(file, content, Version.BY_FILE, null, null));
            }
          }
          if (fresh) {
            steps.found(found.size(), place.node());
          }
        });
  }

  private void changed(ConfigFile file, byte[] content) {
    String sha256 = Sha256.of(content);
    Optional<Problem> problem =
        validation.problems(file, Optional.of(content)).stream().findFirst();
    transaction.executeWithoutResult(
        status -> {
          versions.lock(file);
          place.rows().saw(place.node(), file, sha256, problem.orElse(null));
          if (problem.isPresent()) {
            steps.refusedInItsFile(problem.get(), sha256, place.node());
          } else if (!sha256.equals(inForce(file))) {
            int version =
                versions.insert(
                    new NewVersion(file, Optional.of(content), Version.BY_FILE, null, null));
            steps.changedInItsFile(file, sha256, version, place.node());
          }
        });
    problem.ifPresent(
        why -> {
          LOG.error("{} is refused: {}", file, why);
          standIn(file);
        });
  }

  private void gone(ConfigFile file) {
    transaction.executeWithoutResult(
        status -> {
          versions.lock(file);
          place.rows().gone(place.node(), file);
          if (inForce(file) != null) {
            int version =
                versions.insert(
                    new NewVersion(file, Optional.empty(), Version.BY_FILE, null, null));
            steps.changedInItsFile(file, null, version, place.node());
          }
        });
    LOG.warn("{} is gone from this node", file);
  }

  /** SHA-256; null when there is none. */
  private String inForce(ConfigFile file) {
    return versions.latest(file).flatMap(Version::sha256).orElse(null);
  }
}
