package mhss.gateway.console.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mhss.gateway.store.TestStore;

/** Pages as a browser asks for them, each beside the bare query under it. */
final class PageBench {

  private static final int WARM = 60;
  private static final int VISITS = 200;

  private final TestStore store;
  private final Visitor visitor;
  private final Wanted wanted;
  private final Random random = new Random(7);
  private boolean begun;

  PageBench(TestStore store, Visitor visitor, Wanted wanted) {
    this.store = store;
    this.visitor = visitor;
    this.wanted = wanted;
  }

  void measure(List<Page> pages) throws Exception {
    if (!begun) {
      ConsoleBench.say(
          "%-32s %8s %8s %8s %8s %7s %5s",
          "page", "p50 ms", "p95 ms", "query", "q p95", "ratio", "load");
      begun = true;
    }
    for (Page page : pages) {
      if (page.name().startsWith(wanted.only())) {
        measure(page);
      }
    }
  }

  private void measure(Page page) throws Exception {
    double[] visits = new double[VISITS];
    double[] queries = new double[VISITS];
    for (int n = -WARM; n < VISITS; n++) {
      int which = 1 + random.nextInt(wanted.cases());
      long started = System.nanoTime();
      try {
        visitor.open(page.path().apply(which));
      } catch (IllegalStateException missing) {
        ConsoleBench.say("%-32s %s", page.name(), missing.getMessage());
        return;
      }
      long visited = System.nanoTime();
      query(page, which);
      if (n >= 0) {
        visits[n] = (visited - started) / 1e6;
        queries[n] = (System.nanoTime() - visited) / 1e6;
      }
    }
    Arrays.sort(visits);
    Arrays.sort(queries);
    double p50 = visits[VISITS / 2];
    ConsoleBench.say(
        "%-32s %8.1f %8.1f %8.2f %8.2f %7.1f %5.1f",
        page.name(),
        p50,
        visits[VISITS * 95 / 100],
        queries[VISITS / 2],
        queries[VISITS * 95 / 100],
        p50 / queries[VISITS / 2],
        ConsoleBench.load());
  }

  private void query(Page page, int which) {
    store.jdbc().sql(page.sql()).params(List.of(page.values().apply(which))).query(row -> {});
  }
}
