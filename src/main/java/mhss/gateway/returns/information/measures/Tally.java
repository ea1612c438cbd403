package mhss.gateway.returns.information.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** What a figure counted, by contract and day: from it every period is added up. */
public record Tally(List<Entry> entries) {

  public static final Tally NOTHING = new Tally(List.of());

  public Tally {
    entries = List.copyOf(entries);
  }

  /**
   * @param label what it is split by; empty: not split
   * @param all things counted
   * @param hits those of them that reached what is measured
   */
  public record Entry(String contract, LocalDate day, String label, long all, long hits) {}

  /** Of {@code all} things {@code hits} reached what is measured. */
  public record Score(long all, long hits) {

    Score plus(Entry entry) {
      return new Score(all + entry.all, hits + entry.hits);
    }
  }

  /**
   * @param span contract and day in it
   */
  public Score in(BiPredicate<String, LocalDate> span) {
    Score score = new Score(0, 0);
    for (Entry entry : entries) {
      score = span.test(entry.contract, entry.day) ? score.plus(entry) : score;
    }
    return score;
  }

  public Tally labelled(String label) {
    return new Tally(entries.stream().filter(entry -> entry.label.equals(label)).toList());
  }

  public Set<String> labels() {
    return entries.stream().map(Entry::label).collect(Collectors.toCollection(TreeSet::new));
  }
}
