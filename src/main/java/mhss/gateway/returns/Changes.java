package mhss.gateway.returns;

import java.util.List;
import java.util.UUID;

/**
 * What a correction changes.
 *
 * @param fromVersion the one that it replaces
 */
public record Changes(
    int fromVersion,
    int toVersion,
    List<ClaimLine> added,
    List<ClaimLine> removed,
    List<ChangedLine> changed,
    List<ChangedFigure> figures) {

  public Changes {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
    figures = List.copyOf(figures);
  }

  /** The same element of the same URN, said otherwise. */
  public record ChangedLine(UUID caseFile, String urn, ClaimLine before, ClaimLine after) {}

  /**
   * @param before as printed; null when there was none
   * @param after as printed; null when there is none
   */
  public record ChangedFigure(String id, String words, String before, String after) {}

  public boolean none() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && figures.isEmpty();
  }
}
