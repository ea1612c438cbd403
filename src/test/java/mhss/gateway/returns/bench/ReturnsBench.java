package mhss.gateway.returns.bench;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.TestGateway;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.Maker;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnContract;
import mhss.gateway.returns.claim.ClaimMakers;
import mhss.gateway.returns.information.InformationMaker;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.Vault;
import org.postgresql.PGConnection;

/**
 * The claim, the monthly and the quarterly management information over many cases with five years
 * of history: how long they take, beside plain SQL and the writing of the same files. See
 * bench/returns/README.md.
 */
public final class ReturnsBench {

  private static final LocalDate UNTIL = LocalDate.parse("2018-05-31");
  private static final Instant CUT_OFF = Instant.parse("2018-05-31T11:00:00Z");
  private static final LocalDate FORMS_SINCE = LocalDate.parse("2018-01-01");
  private static final long FEE = 50_000;
  private static final int ROUNDS = 3;

  /** From here on one round tells enough. */
  private static final long LONG = 500_000;

  private final Path folder;
  private final Heap heap = new Heap();

  private ReturnsBench(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    ReturnsBench bench = new ReturnsBench(Files.createTempDirectory("returns-bench"));
    say(
        "%9s %-10s %8s %8s %8s %8s %8s %8s %7s %6s",
        "cases", "return", "rows", "ms", "database", "files", "ratio", "us/case", "plain", "heap");
    for (String cases : arguments) {
      bench.measure(Long.parseLong(cases));
    }
    System.exit(0);
  }

  private void measure(long cases) throws Exception {
    TestStore store = TestStore.fresh();
    long started = System.nanoTime();
    try (TestGateway.Settings settings = new TestGateway.Settings(store, folder)) {
      contract(settings);
      try (LightGateway gateway = TestGateway.open()) {
        Vault vault = gateway.bean(Vault.class); // makes its master key while there are no others
        new ManyCases(store).fill(cases, UNTIL, 1);
        int forms = RecentForms.seal(store, vault, FORMS_SINCE);
        store.owner().sql("vacuum analyze").update();
        say("# %,d cases, %,d forms: filled in %,d s", cases, forms, seconds(started));
        RuleSets rules = gateway.bean(RuleSets.class);
        InformationMaker information = gateway.bean(InformationMaker.class);
        Maker claims = ClaimMakers.on(store.dataSource());
        measure(store, cases, claims, assignment(store, rules, "claim", "2018-05"));
        measure(store, cases, information, assignment(store, rules, "monthly", "2018-04"));
        measure(store, cases, information, assignment(store, rules, "quarterly", "2018-Q1"));
      }
    }
  }

  private static void contract(TestGateway.Settings settings) {
    settings.set("gateway.contracts[0].id", "bench-1");
    settings.set("gateway.contracts[0].rules", "mhss-v8");
    settings.set("gateway.contracts[0].from", "2012-01-01");
    settings.set("gateway.contracts[0].to", "2018-12-31");
    settings.set("gateway.contracts[0].desks", "provider");
    settings.set("gateway.contracts[0].fee-pence", String.valueOf(FEE));
  }

  private static Assignment assignment(
      TestStore store, RuleSets rules, String returnId, String period) {
    RuleSet set = rules.get("mhss-v8");
    ReturnRule rule =
        set.returns().stream().filter(one -> one.id().equals(returnId)).findFirst().orElseThrow();
    long asOf = store.jdbc().sql("select max(n) from case_event").query(Long.class).single();
    return new Assignment(
        set,
        rule,
        Period.named(period).orElseThrow(),
        1,
        asOf,
        Instant.parse("2018-06-01T08:00:00Z"),
        CUT_OFF,
        List.of(
            new ReturnContract(
                "bench-1",
                LocalDate.parse("2012-01-01"),
                Optional.of(LocalDate.parse("2018-12-31")),
                OptionalLong.of(FEE),
                Optional.empty())),
        Optional.empty());
  }

  /**
   * The median of three rounds (of one over many cases), each beside what the database and the disk
   * alone took.
   */
  private void measure(TestStore store, long cases, Maker maker, Assignment assignment)
      throws Exception {
    List<Round> rounds = new ArrayList<>();
    int count = cases < LONG ? ROUNDS : 1;
    if (cases < LONG) {
      maker.make(assignment); // warms up
    }
    heap.reset();
    for (int i = 0; i < count; i++) {
      rounds.add(round(store, maker, assignment));
    }
    long most = heap.mostMegabytes();
    rounds.sort((one, other) -> Double.compare(one.millis, other.millis));
    Round median = rounds.get(count / 2);
    say(
        "%,9d %-10s %,8d %,8.0f %,8.0f %,8.0f %8.2f %8.1f %7s %,4d MB",
        cases,
        assignment.rule().id(),
        median.rows,
        median.millis,
        median.database,
        median.files,
        median.millis / (median.database + median.files),
        median.millis * 1000 / cases,
        median.plain == 0 ? "-" : "%.2f".formatted(median.millis / median.plain),
        most);
  }

  /**
   * @param database what PostgreSQL itself was busy with meanwhile
   * @param files writing the same bytes
   * @param plain a query by hand, copied into a file; 0: there is none
   */
  private record Round(long rows, double millis, double database, double files, double plain) {}

  private Round round(TestStore store, Maker maker, Assignment assignment) throws Exception {
    double busy = busy(store);
    long started = System.nanoTime();
    Made made = maker.make(assignment);
    double millis = millis(started);
    double database = busy(store) - busy;
    double files = timed(() -> write(made.files()));
    double plain = assignment.rule().id().equals("claim") ? timed(() -> plainClaim(store)) : 0;
    return new Round(made.rows(), millis, database, files, plain);
  }

  /** Milliseconds in which this database ran statements; reported when a session has been idle. */
  private static double busy(TestStore store) throws InterruptedException {
    Thread.sleep(1_500);
    store.jdbc().sql("select pg_stat_force_next_flush()").query(row -> {});
    return store
        .owner()
        .sql("select active_time from pg_stat_database where datname = ?")
        .param(database(store))
        .query(Double.class)
        .single();
  }

  private static String database(TestStore store) {
    return store.jdbc().sql("select current_database()").query(String.class).single();
  }

  private Void write(List<MadeFile> files) throws Exception {
    for (MadeFile file : files) {
      Files.write(folder.resolve(file.name()), file.content());
    }
    return null;
  }

  private Void plainClaim(TestStore store) throws Exception {
    String sql =
        Files.readString(Path.of("bench/returns/plain-claim.sql"))
            .replace("${month}", "2018-05")
            .replace("${cut_off}", CUT_OFF.toString());
    try (Connection connection = store.ownersConnection();
        OutputStream out = Files.newOutputStream(folder.resolve("plain.csv"))) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy (" + sql + ") to stdout (format csv)", out);
    }
    return null;
  }

  private static double timed(Callable<Void> work) throws Exception {
    long started = System.nanoTime();
    work.call();
    return millis(started);
  }

  private static double millis(long started) {
    return (System.nanoTime() - started) / 1e6;
  }

  private static long seconds(long started) {
    return (System.nanoTime() - started) / 1_000_000_000;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
