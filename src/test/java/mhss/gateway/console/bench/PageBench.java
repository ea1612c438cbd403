package mhss.gateway.console.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mhss.gateway.store.TestStore;

/** Pages as a browser asks for them, each beside the bare query under it. */
final class PageBench {

  private final TestStore store;
  private final Visitor visitor;
  private final Wanted wanted;
  private final Random random = new Random(7);

  PageBench(TestStore store, Visitor visitor, Wanted wanted) {
    this.store = store;
    this.visitor = visitor;
    this.wanted = wanted;
  }

  /** First all of them in turn: none is to carry the compiling of a young process. */
  void measure(List<Page> pages) throws Exception {
    List<Page> asked = pages.stream().filter(page -> wanted.page(page.name())).toList();
    for (int n = 0; n < wanted.visits() / 2; n++) {
      for (Page page : asked) {
        visitor.open(page.path().apply(1 + random.nextInt(wanted.cases())));
      }
    }
    ConsoleBench.say(
        "%-32s %8s %8s %8s %8s %8s %8s %7s %5s",
        "page", "p50 ms", "p95 ms", "java ms", "db ms", "query", "q p95", "ratio", "load");
    for (Page page : asked) {
      measure(page);
    }
  }

  private void measure(Page page) throws Exception {
    int[] which = random.ints(wanted.visits(), 1, wanted.cases() + 1).toArray();
    try {
      Processors before = Processors.now(store);
      double[] visits = times(which, n -> visitor.open(page.path().apply(n)));
      Processors used = Processors.now(store).since(before, which.length);
      double[] queries = times(which, n -> query(page, n));
      ConsoleBench.say(
          "%-32s %8.1f %8.1f %8.1f %8.1f %8.2f %8.2f %7.1f %5.1f",
          page.name(),
          half(visits),
          visits[visits.length * 95 / 100],
          used.java(),
          used.database(),
          half(queries),
          queries[queries.length * 95 / 100],
          half(visits) / half(queries),
          ConsoleBench.load());
    } catch (IllegalStateException missing) {
      ConsoleBench.say("%-32s %s", page.name(), missing.getMessage());
    }
  }

  private interface Measured {

    void once(int n) throws Exception;
  }

  /** In order, each in milliseconds. */
  private static double[] times(int[] which, Measured measured) throws Exception {
    double[] times = new double[which.length];
    for (int n = 0; n < times.length; n++) {
      long started = System.nanoTime();
      measured.once(which[n]);
      times[n] = (System.nanoTime() - started) / 1e6;
    }
    Arrays.sort(times);
    return times;
  }

  private static double half(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  private void query(Page page, int which) {
    store.jdbc().sql(page.sql()).params(List.of(page.values().apply(which))).query(row -> {});
  }
}
