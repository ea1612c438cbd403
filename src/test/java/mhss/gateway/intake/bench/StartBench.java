package mhss.gateway.intake.bench;

import static mhss.gateway.intake.bench.IntakeBench.load;
import static mhss.gateway.intake.bench.IntakeBench.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.store.TestStore;

/**
 * Start to first poll, memory at rest, and mails of 50 MB within a heap of 512 MB: see
 * bench/start/README.md.
 */
public final class StartBench {

  private static final int STARTS = 3;
  private static final int REST = 90_000;
  private static final int HUGE = 50 << 20;

  private final Path home;
  private final TestStore store;
  private final Dovecot dovecot;
  private final Parties parties;

  private StartBench(Path home) {
    this.home = home;
    this.store = TestStore.kept(home.resolve("store"));
    this.dovecot = new Dovecot(home.resolve("dovecot"), 13993);
    this.parties = Parties.of("curve");
    parties.gateway(home.resolve("secrets"), home.resolve("keys"));
  }

  public static void main(String[] arguments) throws Exception {
    int mails = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    List<String> options =
        arguments.length < 2 ? List.of("-Xmx512m") : List.of(arguments[1].split(" "));
    Path home = Dovecot.home("start-bench");
    StartBench bench = new StartBench(home);
    int status = 0;
    try {
      bench.starts(options);
      bench.huge(mails, options);
    } catch (Exception e) {
      e.printStackTrace();
      status = 1;
    } finally {
      bench.dovecot.close();
    }
    System.exit(status);
  }

  private RunningGateway gateway(String name, List<String> options) throws IOException {
    Path folder = Files.createDirectories(home.resolve(name));
    parties.gateway(home.resolve("secrets"), folder.resolve("keys"));
    return new RunningGateway(folder, home.resolve("secrets"), store)
        .between(parties)
        .options(options);
  }

  private void starts(List<String> options) throws IOException {
    dovecot.mailbox("rest");
    say("# options of the JVM: %s", String.join(" ", options));
    say("| start | to the first poll, s | resident at rest, MB | load |%n|---:|---:|---:|---:|");
    for (int i = 1; i <= STARTS; i++) {
      long start = System.nanoTime();
      try (RunningGateway gateway =
          gateway("start" + i, options).reading(dovecot, "rest").start()) {
        double seconds = (System.nanoTime() - start) / 1e9;
        RunningGateway.pause(i == STARTS ? REST : 2_000);
        say(
            "| %d | %.1f | %s | %.1f |",
            i, seconds, i == STARTS ? resident(gateway, "VmRSS") : "", load());
      }
    }
  }

  private void huge(int mails, List<String> options) throws Exception {
    dovecot.mailbox("huge");
    Referrals referrals = new Referrals(parties.adviser(home.resolve("outside")), HUGE);
    try (RunningGateway gateway = gateway("huge", options).reading(dovecot, "huge").start()) {
      long start = System.nanoTime();
      for (int i = 0; i < mails; i++) {
        byte[] mail = referrals.next(1).get(0);
        dovecot.arrive(List.of(dovecot.prepare("huge", "huge" + i + ",S=" + mail.length, mail)));
      }
      gateway.await(
          "every mail has its outcome",
          () -> gateway.count("message where direction = 'in' and status <> 'stored'") >= mails);
      List<String> outcomes = new ArrayList<>();
      store
          .jdbc()
          .sql(
              "select status || ' ' || coalesce(cause, '') || ': ' || count(*) from message where direction = 'in' group by status, cause")
          .query(String.class)
          .list()
          .forEach(outcomes::add);
      say(
          "%n%d mails of 50 MB: %.1f s each, most resident %s MB, outcomes %s; load %.1f",
          mails,
          (System.nanoTime() - start) / 1e9 / mails,
          resident(gateway, "VmHWM"),
          outcomes,
          load());
    }
  }

  private static String resident(RunningGateway gateway, String what) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + gateway.pid() + "/status")).stream()
        .filter(line -> line.startsWith(what))
        .map(line -> String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
        .findFirst()
        .orElse("-");
  }
}
