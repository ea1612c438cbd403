package mhss.gateway.console.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.Vault;

/** Pages as a browser asks for them, each beside the bare query under it. */
final class PageBench {

  private static final int WARM = 60;
  private static final int VISITS = 200;

  private final TestStore store;
  private final Vault vault;
  private final Visitor visitor;
  private final int cases;
  private final Random random = new Random(7);

  PageBench(TestStore store, Vault vault, Visitor visitor, int cases) {
    this.store = store;
    this.vault = vault;
    this.visitor = visitor;
    this.cases = cases;
  }

  /**
   * @param path of the n-th visit
   * @param sql the bare query
   * @param value its parameter for the same visit
   */
  private record Page(
      String name, IntFunction<String> path, String sql, IntFunction<Object[]> value) {}

  void measure() throws Exception {
    ConsoleBench.say(
        "%-28s %8s %8s %8s %8s %7s", "page", "p50 ms", "p95 ms", "query", "q p95", "ratio");
    for (Page page : pages()) {
      measure(page);
    }
  }

  private void measure(Page page) throws Exception {
    double[] visits = new double[VISITS];
    double[] queries = new double[VISITS];
    for (int n = -WARM; n < VISITS; n++) {
      int which = 1 + random.nextInt(cases);
      long started = System.nanoTime();
      try {
        visitor.open(page.path().apply(which));
      } catch (IllegalStateException missing) {
        ConsoleBench.say("%-28s %s", page.name(), missing.getMessage());
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
        "%-28s %8.1f %8.1f %8.2f %8.2f %7.1f",
        page.name(),
        p50,
        visits[VISITS * 95 / 100],
        queries[VISITS / 2],
        queries[VISITS * 95 / 100],
        p50 / queries[VISITS / 2]);
  }

  private void query(Page page, int which) {
    store.jdbc().sql(page.sql()).params(List.of(page.value().apply(which))).query(row -> {});
  }

  private List<Page> pages() {
    String list =
        "select * from message where received_at < %s order by received_at desc, id desc limit 51";
    return List.of(
        new Page(
            "search by URN",
            n -> "/search?q=MH%07d".formatted(n),
            "select * from history where urn = ?",
            n -> values("MH%07d".formatted(n))),
        new Page(
            "search by Message-ID",
            n -> "/search?q=" + encoded("<" + mail(n).messageId() + ">"),
            "select * from message where message_index = ?",
            n -> values(vault.index("message-id", mail(n).messageId()))),
        new Page(
            "search by sender",
            n -> "/search?q=" + encoded(mail(n).correspondent()),
            "select * from message where sender_index = ? order by received_at desc, id desc limit 51",
            n -> values(vault.index("address", mail(n).correspondent()))),
        new Page("message list", n -> "/messages", list.formatted("now()"), n -> values()),
        new Page(
            "message list, parked",
            n -> "/messages?status=parked",
            "select * from message where status = 'parked' order by received_at desc, id desc limit 51",
            n -> values()),
        new Page(
            "message list, deep",
            n -> deep(n),
            list.formatted("(select received_at from message where id = ?)"),
            n -> values(mail(n).id())),
        new Page(
            "message page",
            n -> "/messages/" + mail(n).id(),
            "select * from history where message = ? order by seq",
            n -> values(mail(n).id())),
        new Page(
            "case list",
            n -> "/cases",
            "select * from case_file order by received_at desc limit 51",
            n -> values()),
        new Page(
            "case page",
            n -> "/cases/" + caseId(n),
            "select * from history where case_id = ?::uuid order by seq",
            n -> values(caseId(n))),
        new Page(
            "today", n -> "/", "select count(*) from clock where state = 'running'", n -> values()),
        new Page(
            "history",
            n -> "/audit",
            "select * from history order by at desc, seq desc limit 50",
            n -> values()),
        new Page(
            "history of a person",
            n -> "/audit?who=ann&what=content-read",
            "select * from history where actor = 'ann' order by at desc, seq desc limit 50",
            n -> values()),
        new Page(
            "history, deep",
            n -> "/audit?older=" + n * 90L,
            "select * from history where at < (select at from history where seq = ?) order by at desc, seq desc limit 50",
            n -> values(n * 90L)),
        new Page(
            "history of a case",
            n -> "/audit?words=MH%07d".formatted(n),
            "select * from history where urn = ? order by at desc, seq desc limit 50",
            n -> values("MH%07d".formatted(n))));
  }

  /** The list behind a mail of long ago. */
  private String deep(int n) {
    return "/messages?before=" + mail(n).id();
  }

  private static Correspondence.Mail mail(int n) {
    return new Correspondence.Mail(n, n % Correspondence.PER_CASE);
  }

  private static String caseId(int n) {
    return "20000000-0000-4000-8000-%012x".formatted(n);
  }

  private static Object[] values(Object... values) {
    return values;
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
