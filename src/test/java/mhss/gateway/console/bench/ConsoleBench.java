package mhss.gateway.console.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import mhss.gateway.access.Role;
import mhss.gateway.access.Users;
import mhss.gateway.console.GatewayProcess;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.TestGateway;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.Vault;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The pages people open most, and the verification of the chain, over a million mails: see
 * bench/console/README.md.
 */
public final class ConsoleBench {

  private static final String NAME = "bench";
  private static final String PASSWORD = "a-password-for-the-bench";

  private ConsoleBench() {}

  /**
   * @param arguments how many messages; the pages to measure, none: all of them
   */
  public static void main(String[] arguments) throws Exception {
    int cases = Integer.parseInt(arguments[0]) / Correspondence.PER_CASE;
    Path home = Files.createTempDirectory("console-bench");
    TestStore store = TestStore.fresh();
    fill(store, home, cases);
    new ChainBench(store).measure();
    try (ConfigurableApplicationContext gateway = GatewayProcess.start(settings(store, home))) {
      gateway.getBean(Users.class).demo(NAME, EnumSet.of(Role.AUDITOR, Role.OPERATOR), PASSWORD);
      Visitor visitor = new Visitor(GatewayProcess.url(gateway).replaceAll("/$", ""));
      visitor.signIn(NAME, PASSWORD);
      new PageBench(store, gateway.getBean(Vault.class), visitor, cases).measure();
    }
    System.exit(0);
  }

  private static void fill(TestStore store, Path home, int cases) throws Exception {
    long started = System.nanoTime();
    try (TestGateway.Settings settings = new TestGateway.Settings(store, home)) {
      settings.set("gateway.mode", "sandbox");
      try (LightGateway gateway = TestGateway.open()) {
        LocalDate today = WorkingCalendar.dayOf(Clock.systemUTC().instant());
        long entries =
            new ManyMessages(store, gateway.bean(Vault.class), home.resolve("secrets"))
                .fill(cases, today);
        say(
            "# %,d cases, %,d messages, %,d entries: filled in %,d s",
            cases,
            (long) cases * Correspondence.PER_CASE,
            entries,
            (System.nanoTime() - started) / 1_000_000_000);
      }
    }
  }

  /** Without routes: nothing works beside the pages. */
  private static Map<String, Object> settings(TestStore store, Path home) throws Exception {
    Map<String, Object> settings = new HashMap<>(store.properties());
    settings.put("gateway.secrets", home.resolve("secrets").toString());
    settings.put("gateway.data", home.resolve("data").toString());
    settings.put("gateway.pgp.partner-keys", home.resolve("keys").toString());
    settings.put("gateway.partners.file", home.resolve("partners.yml").toString());
    settings.put(
        "gateway.routes.folder", Files.createDirectories(home.resolve("routes")).toString());
    settings.put("gateway.mode", "sandbox");
    settings.put("gateway.contracts[0].id", "bench-1");
    settings.put("gateway.contracts[0].rules", "mhss-v8");
    settings.put("gateway.contracts[0].from", "2012-01-01");
    settings.put("gateway.contracts[0].to", "2030-12-31");
    settings.put("gateway.contracts[0].desks", "provider");
    settings.put("server.port", "0");
    Files.writeString(home.resolve("partners.yml"), "partners: []\n");
    return settings;
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
