package mhss.gateway.audit;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import mhss.gateway.history.StoredRow;
import mhss.gateway.operations.Trace;

/**
 * What an order means in this database.
 *
 * @param kind {@code case} or {@code period}
 * @param name for names of files: letters, digits and hyphens
 * @param words for people
 * @param story of a case; empty for a period
 * @param messages in the order they came
 * @param entries how many entries of the history
 * @param history gives them, oldest first, as often as it is asked
 */
record Scope(
    String kind,
    String name,
    String words,
    Trace story,
    List<UUID> messages,
    long entries,
    Entries history) {

  static final String CASE = "case";
  static final String PERIOD = "period";

  /** Entries of the history, one by one. */
  @FunctionalInterface
  interface Entries {

    void each(Consumer<StoredRow> entry);
  }

  boolean ofCase() {
    return kind.equals(CASE);
  }
}
