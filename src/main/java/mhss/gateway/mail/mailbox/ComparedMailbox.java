package mhss.gateway.mail.mailbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mhss.gateway.mail.mailbox.books.Comparisons;
import mhss.gateway.mail.mailbox.books.Comparisons.Differing;

/** What a comparison found, folder after folder. */
final class ComparedMailbox {

  /** Of each kind so many are named. */
  private static final int NAMED = 1_000;

  private final Map<String, Long> numbers = new TreeMap<>();
  private final Map<String, List<String>> items = new TreeMap<>();
  private final List<Runnable> missed = new ArrayList<>();
  private long mails;
  private long entries;

  void counted(long mails, long entries) {
    this.mails += mails;
    this.entries += entries;
  }

  long mails() {
    return mails;
  }

  long entries() {
    return entries;
  }

  void folder(String kind, String folder) {
    add(kind, 1, List.of(folder));
  }

  void differing(String folder, Differing differing) {
    add(
        differing.kind(),
        differing.number(),
        differing.uids().stream().limit(NAMED).map(uid -> folder + " " + uid).toList());
  }

  private void add(String kind, long number, List<String> found) {
    List<String> names = new ArrayList<>(found);
    numbers.merge(kind, number, Long::sum);
    List<String> named = items.computeIfAbsent(kind, of -> new ArrayList<>());
    if (kind.equals(Comparisons.GONE_FROM_MAILBOX)) {
      // Its latest: over the years more than can be named are moved and deleted. They come newest
      // first, and what a later stretch pushes out stands in front.
      Collections.reverse(names);
      named
          .subList(0, Math.max(0, Math.min(named.size(), named.size() + names.size() - NAMED)))
          .clear();
    }
    names.stream().limit(NAMED - named.size()).forEach(named::add);
  }

  void missed(Runnable takeIn) {
    missed.add(takeIn);
  }

  /**
   * Together with naming it: what is taken in is no difference any more to a comparison that begins
   * anew because this one broke off.
   */
  void takeIn() {
    missed.forEach(Runnable::run);
  }

  void write(Comparisons comparisons, long id) {
    numbers.forEach((kind, number) -> comparisons.note(id, kind, number, items.get(kind)));
  }
}
