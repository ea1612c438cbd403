package mhss.gateway.operations.routes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What runs, by path; and how one file takes the place of its former self. */
class RouteSwap {

  private static final Logger LOG = LoggerFactory.getLogger(RouteSwap.class);

  private final RunningRoutes routes;
  private final SortedMap<String, RouteSource> running = new TreeMap<>();

  RouteSwap(RunningRoutes routes) {
    this.routes = routes;
  }

  RouteSource running(String path) {
    return running.get(path);
  }

  Collection<RouteSource> running() {
    return List.copyOf(running.values());
  }

  /** Counts as running, to work out what belongs together. */
  void assume(RouteSource source) {
    running.put(source.path(), source);
  }

  /** What is built from this file, and what is built from that. */
  Set<RouteSource> dependents(RouteSource source) {
    Set<RouteSource> dependents = new LinkedHashSet<>();
    for (RouteSource other : running.values()) {
      if (other.uses(source) && !other.path().equals(source.path())) {
        dependents.add(other);
        dependents.addAll(dependents(other));
      }
    }
    return dependents;
  }

  /** The file with all it needs and all that needs it. */
  Set<RouteSource> around(RouteSource candidate) {
    Set<RouteSource> around = new LinkedHashSet<>(dependents(candidate));
    around.add(candidate);
    List<RouteSource> open = new ArrayList<>(around);
    while (!open.isEmpty()) {
      RouteSource user = open.remove(0);
      for (RouteSource other : running.values()) {
        if (user.uses(other) && !other.path().equals(candidate.path()) && around.add(other)) {
          open.add(other);
        }
      }
    }
    return around;
  }

  /**
   * @param dependents in the order of deployment
   * @throws RouteRefused after everything is as it was before
   */
  void swap(RouteSource candidate, List<RouteSource> dependents) {
    RouteSource old = running.get(candidate.path());
    try {
      takeOut(old, dependents);
      routes.add(candidate);
      for (RouteSource dependent : dependents) {
        routes.add(dependent);
      }
      running.put(candidate.path(), candidate);
    } catch (Exception e) {
      RouteRefused why = CamelCause.of(e, candidate);
      restore(candidate, old, dependents);
      throw why;
    }
  }

  void remove(RouteSource source) {
    running.remove(source.path());
    removeQuietly(source);
  }

  private void takeOut(RouteSource old, List<RouteSource> dependents) throws Exception {
    for (int i = dependents.size() - 1; i >= 0; i--) {
      routes.remove(dependents.get(i));
    }
    if (old != null) {
      routes.remove(old);
    }
  }

  private void restore(RouteSource failed, RouteSource old, List<RouteSource> dependents) {
    dependents.forEach(this::removeQuietly);
    removeQuietly(failed);
    if (old == null) {
      return;
    }
    List<RouteSource> back = new ArrayList<>(List.of(old));
    back.addAll(dependents);
    for (RouteSource source : back) {
      try {
        routes.add(source);
      } catch (Exception e) {
        LOG.error("Route file {} ran before and cannot be started again", source.path(), e);
        running.remove(source.path());
      }
    }
  }

  private void removeQuietly(RouteSource source) {
    try {
      routes.remove(source);
    } catch (Exception e) {
      LOG.warn("Route {} did not stop cleanly; it is removed all the same", source.id(), e);
    }
  }
}
