package mhss.gateway.intake.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mhss.gateway.store.TestStore;

/** Signed and encrypted referrals from a mailbox to cases and answers: bench/intake/README.md. */
public final class IntakeBench {

  private static final int KILOBYTES = 100;
  private static final String QUEUED =
      "outbox where kind = 'referral-acknowledged' and state = 'due'";

  private final Asked asked;
  private final Path home;
  private final TestStore store;
  private final Dovecot dovecot;

  private IntakeBench(Asked asked, Path home) {
    this.asked = asked;
    this.home = home;
    this.store = TestStore.kept(asked.kept().orElse(home).resolve("store"));
    this.dovecot = new Dovecot(home.resolve("dovecot"), asked.port());
  }

  /** More than are asked for: the cases of one kind of key are not those of the other. */
  private static final int OF_A_KIND = 260_000;

  public static void main(String[] arguments) throws Exception {
    Asked asked = Asked.of(List.of(arguments));
    Path home = Dovecot.home("intake-bench");
    int status = 0;
    IntakeBench bench = new IntakeBench(asked, home);
    try {
      for (String kind : asked.keys()) {
        bench.measure(Parties.of(kind));
      }
    } catch (Exception e) {
      e.printStackTrace();
      status = 1;
    } finally {
      bench.dovecot.close();
    }
    System.exit(status);
  }

  private void measure(Parties parties) throws Exception {
    Path folder = Files.createDirectories(home.resolve(parties.kind()));
    Referrals referrals =
        new Referrals(
            parties.adviser(folder.resolve("outside")),
            KILOBYTES << 10,
            asked.keys().indexOf(parties.kind()) * OF_A_KIND + cases());
    List<byte[]> warm = referrals.next(asked.warm());
    List<byte[]> mails = referrals.next(asked.mails());
    double kilobytes = mails.stream().mapToInt(mail -> mail.length).average().orElse(0) / 1024;
    say(
        "## %s, %,d mails of %.0f KB, %d to warm up; %d cores, load %.1f",
        parties.name(), mails.size(), kilobytes, warm.size(), cores(), load());

    List<Way> ways = new ArrayList<>();
    Floor floor = floor(parties, warm, mails);
    ways.add(new Way("floor", mails.size(), floor.total(), floor.java()));
    if (asked.does("gateway")) {
      ways.add(gateway(parties, folder, List.of(warm, mails, referrals.next(asked.singles()))));
    }
    if (asked.does("stock")) {
      List<byte[]> some = mails.subList(0, Math.min(mails.size(), asked.slow()));
      deliver("stock-" + parties.kind(), some);
      double seconds =
          new StockRoute(dovecot, parties, store).run("stock-" + parties.kind(), some.size());
      ways.add(new Way("stock Camel route", some.size(), seconds));
    }
    if (asked.does("script")) {
      List<byte[]> some = mails.subList(0, Math.min(mails.size(), asked.slow()));
      deliver("script-" + parties.kind(), some);
      ShellScript script = new ShellScript(dovecot, parties, store);
      ways.add(
          new Way(
              "shell script", some.size(), script.run("script-" + parties.kind(), some.size())));
      script.close();
    }
    table(floor, mails.size(), ways);
  }

  /** A store that is kept has those of the run before. */
  private int cases() {
    return store.owner().sql("select count(*) from case_file").query(Integer.class).single();
  }

  /**
   * @param java seconds of the processors in the JVM, which other work on the machine disturbs
   *     least
   */
  private record Way(String name, int mails, double seconds, double java) {

    Way(String name, int mails, double seconds) {
      this(name, mails, seconds, Double.NaN);
    }

    String javaMillis() {
      return Double.isNaN(java) ? "" : String.format(Locale.ROOT, "%.1f", java * 1000 / mails);
    }

    double rate() {
      return mails / seconds;
    }
  }

  private Floor floor(Parties parties, List<byte[]> warm, List<byte[]> mails) throws Exception {
    Floor floor = new Floor(dovecot, parties, store);
    if (!warm.isEmpty()) {
      deliver("floor-warm-" + parties.kind(), warm);
      floor.run("floor-warm-" + parties.kind(), warm.size());
    }
    deliver("floor-" + parties.kind(), mails);
    floor.run("floor-" + parties.kind(), mails.size());
    return floor;
  }

  private void deliver(String user, List<byte[]> mails) {
    dovecot.mailbox(user);
    dovecot.arrive(prepared(user, mails));
  }

  private List<Path> prepared(String user, List<byte[]> mails) {
    List<Path> files = new ArrayList<>();
    for (byte[] mail : mails) {
      files.add(
          dovecot.prepare(
              user, System.nanoTime() + "." + files.size() + ",S=" + mail.length, mail));
    }
    return files;
  }

  private Way gateway(Parties parties, Path folder, List<List<byte[]>> lots) throws Exception {
    List<byte[]> warm = lots.get(0);
    List<byte[]> mails = lots.get(1);
    String user = "gateway-" + parties.kind();
    dovecot.mailbox(user);
    Path secrets = asked.kept().orElse(home).resolve("secrets");
    parties.gateway(secrets, folder.resolve("keys"));
    try (RunningGateway gateway = new RunningGateway(folder, secrets, store)) {
      gateway.options(List.of("@bin/jvm.options")).options(asked.options());
      gateway.between(parties).reading(dovecot, user).start();
      if (!warm.isEmpty()) {
        say("# gateway, cold: %.1f mails/s", warm.size() / work(gateway, user, warm));
      }
      double before = gateway.java();
      double seconds = work(gateway, user, mails);
      Way way = new Way("gateway", mails.size(), seconds, gateway.java() - before);
      if (asked.singles() > 0) {
        new Latency(dovecot, gateway, user).measure(lots.get(2));
      }
      return way;
    }
  }

  /**
   * @return seconds from the arrival of all to the last case with its answer in the outbox
   */
  private double work(RunningGateway gateway, String user, List<byte[]> mails) {
    long before = gateway.count(QUEUED);
    List<Path> files = prepared(user, mails);
    long start = System.nanoTime();
    dovecot.arrive(files);
    gateway.await("all answers", 100, () -> gateway.count(QUEUED) >= before + mails.size());
    return (System.nanoTime() - start) / 1e9;
  }

  private static void table(Floor floor, int mails, List<Way> ways) {
    say("%n| bare step | ms a mail, all cores |%n|---|---:|");
    floor.seconds().forEach((step, seconds) -> say("| %s | %.2f |", step, seconds * 1000 / mails));
    say("| sum: the floor | %.2f |", floor.total() * 1000 / mails);
    say("| beside it: printed text of the PDF | %.2f |", floor.printed() * 1000 / mails);
    double gateway =
        ways.stream()
            .filter(way -> way.name().equals("gateway"))
            .findFirst()
            .map(Way::rate)
            .orElse(0.0);
    say(
        "%n| | mails | mails/s | ms a mail | java, ms a mail | gateway / this |%n|---|---:|---:|---:|---:|---:|");
    ways.forEach(
        way ->
            say(
                "| %s | %,d | %.1f | %.1f | %s | %.2f |",
                way.name(),
                way.mails(),
                way.rate(),
                1000 / way.rate(),
                way.javaMillis(),
                gateway / way.rate()));
    say("%nload at the end: %.1f%n", load());
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
