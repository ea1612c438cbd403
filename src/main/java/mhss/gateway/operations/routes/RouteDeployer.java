package mhss.gateway.operations.routes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mhss.gateway.operations.NeededRoutes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the running routes equal the files of a folder, one file at a time. A file that is broken
 * is refused; what ran before it runs on, and no other file is touched.
 */
public class RouteDeployer {

  private static final Logger LOG = LoggerFactory.getLogger(RouteDeployer.class);
  private static final Comparator<RouteSource> ORDER =
      Comparator.comparing(RouteSource::kind).thenComparing(RouteSource::path);

  private final RouteFolder folder;
  private final RouteReader reader = new RouteReader();
  private final DryRun dryRun;
  private final RouteSwap swap;
  private final RouteRecords records;

  /** Content of the files in the folder that are refused, by path. */
  private final SortedMap<String, String> refused = new TreeMap<>();

  /** What ran before the gateway stopped; looked at only while it starts. */
  private Map<String, String> lastGood = Map.of();

  private boolean started;
  private volatile boolean ended;

  RouteDeployer(RouteFolder folder, DryRun dryRun, RouteSwap swap, RouteRecords records) {
    this.folder = folder;
    this.dryRun = dryRun;
    this.swap = swap;
    this.records = records;
  }

  /** Deploys what changed in the folder since the last time; everything at the first time. */
  public synchronized void deploy() {
    if (!started) {
      lastGood = new HashMap<>(records.lastGoodCopies());
      started = true;
    }
    SortedMap<String, String> found = folder.read();
    refused.keySet().retainAll(found.keySet());
    List<RouteSource> candidates = new ArrayList<>();
    found.forEach(
        (path, content) -> {
          if (isNew(path, content)) {
            read(path, content, candidates);
          }
        });
    removeMissing(found, candidates);
    boolean again = deployAll(candidates);
    while (again) {
      again = deployAll(refusedAgain());
    }
    lastGood = Map.of();
    records.write();
  }

  /** Deploys when the folder changed and then stood still, so that no half-written file is read. */
  synchronized void deployChanges() {
    if (folder.changed()) {
      deploy();
    } else {
      records.write();
    }
  }

  /** No file is begun any more; returns once none is under way. */
  void end() {
    ended = true;
    synchronized (this) {
      lastGood = Map.of();
    }
  }

  private boolean isNew(String path, String content) {
    if (content.isBlank() || content.equals(refused.get(path))) {
      return false;
    }
    RouteSource now = swap.running(path);
    return now == null || refused.containsKey(path) || !now.content().equals(content);
  }

  private void read(String path, String content, List<RouteSource> candidates) {
    try {
      candidates.add(reader.read(path, content));
    } catch (RouteRefused why) {
      refuse(path, content, why);
      addLastGood(path, candidates);
    }
  }

  private void addLastGood(String path, List<RouteSource> candidates) {
    String copy = lastGood.get(path);
    if (copy != null && swap.running(path) == null && !copy.equals(refused.get(path))) {
      try {
        candidates.add(reader.read(path, copy));
      } catch (RouteRefused why) {
        LOG.warn("The last good copy of route file {} is no longer good: {}", path, why.toString());
      }
    }
  }

  /** Stops what was deleted, unless other files still need it. */
  private void removeMissing(Map<String, String> found, List<RouteSource> candidates) {
    List<RouteSource> missing = new ArrayList<>(swap.running());
    lastGood.keySet().stream()
        .filter(path -> !found.containsKey(path))
        .forEach(path -> addLastGood(path, missing));
    missing.removeIf(source -> found.containsKey(source.path()));
    missing.sort(ORDER.reversed());
    List<RouteSource> wanted = new ArrayList<>(candidates);
    swap.running().stream().filter(source -> found.containsKey(source.path())).forEach(wanted::add);
    for (RouteSource source : missing) {
      wanted.stream()
          .filter(other -> other.uses(source))
          .findFirst()
          .ifPresentOrElse(user -> keep(source, user, wanted, candidates), () -> remove(source));
    }
  }

  private void keep(
      RouteSource source,
      RouteSource user,
      List<RouteSource> wanted,
      List<RouteSource> candidates) {
    String path = source.path();
    RouteRefused why =
        new RouteRefused(
            0, "deleted, but " + user.path() + " needs it: put it back or delete that file too");
    LOG.warn("Route file {} {}. Its last copy stays", path, why.getMessage());
    records.refused(path, null, why);
    wanted.add(source);
    if (swap.running(path) == null) {
      candidates.add(source);
    }
  }

  private void remove(RouteSource source) {
    swap.remove(source);
    records.removed(source.path());
    LOG.info("Route file {} was deleted; its route is stopped and removed", source.path());
    NeededRoutes.without(source.path())
        .ifPresent(without -> LOG.warn("Without {} {}: put the file back", source.path(), without));
  }

  /**
   * @return whether something was deployed that a refused file may have waited for
   */
  private boolean deployAll(List<RouteSource> candidates) {
    boolean deployed = false;
    candidates.sort(ORDER);
    for (RouteSource candidate : candidates) {
      // Of a gateway that goes down no file can be said to be broken.
      deployed |= !ended && deploy(candidate);
    }
    return deployed && !refused.isEmpty();
  }

  private List<RouteSource> refusedAgain() {
    List<RouteSource> again = new ArrayList<>();
    Map.copyOf(refused).forEach((path, content) -> read(path, content, again));
    return again;
  }

  private boolean deploy(RouteSource candidate) {
    String path = candidate.path();
    boolean copy = isCopy(candidate);
    try {
      refuseSecondOwner(candidate, swap.running());
      dryRun.check(candidate, inOrder(swap.around(candidate)));
      swap.swap(candidate, inOrder(swap.dependents(candidate)));
    } catch (RouteRefused why) {
      return copy ? copyRefused(path, why) : candidateRefused(candidate, why);
    }
    if (copy) {
      LOG.info("The last good copy of route file {} runs", path);
    } else {
      refused.remove(path);
      records.deployed(candidate);
      LOG.info("Route file {} is deployed", path);
    }
    return true;
  }

  /** A last good copy stands in for the file of the folder. */
  private boolean isCopy(RouteSource candidate) {
    return candidate.content().equals(lastGood.get(candidate.path()))
        && !candidate.content().equals(refused.get(candidate.path()))
        && (refused.containsKey(candidate.path()) || !folder.holds(candidate.path()));
  }

  private boolean copyRefused(String path, RouteRefused why) {
    LOG.error("The last good copy of route file {} cannot run: {}", path, why.getMessage());
    return false;
  }

  private boolean candidateRefused(RouteSource candidate, RouteRefused why) {
    refuse(candidate.path(), candidate.content(), why);
    List<RouteSource> copy = new ArrayList<>();
    addLastGood(candidate.path(), copy);
    return deployAll(copy);
  }

  private void refuse(String path, String content, RouteRefused why) {
    boolean known = content.equals(refused.put(path, content));
    records.refused(path, RouteSource.sha256(content), why);
    if (!known) {
      LOG.error(
          "Route file {} is refused at line {}: {}. {}",
          path,
          why.line(),
          why.getMessage(),
          swap.running(path) == null ? "Other files are not touched" : "The old route runs on");
    }
  }

  static void refuseSecondOwner(RouteSource candidate, Collection<RouteSource> running) {
    for (RouteSource other : running) {
      if (other.id().equals(candidate.id())
          && other.kind().runs() == candidate.kind().runs()
          && !other.path().equals(candidate.path())) {
        throw new RouteRefused(
            candidate.line(), candidate.id() + " is already deployed from " + other.path());
      }
    }
  }

  static List<RouteSource> inOrder(Collection<RouteSource> sources) {
    return sources.stream().sorted(ORDER).toList();
  }
}
