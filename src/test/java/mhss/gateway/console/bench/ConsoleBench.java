package mhss.gateway.console.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
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

  private final Wanted wanted;
  private final Path home;
  private final TestStore store;

  private ConsoleBench(Wanted wanted, Path home, TestStore store) {
    this.wanted = wanted;
    this.home = home;
    this.store = store;
  }

  public static void main(String[] arguments) throws Exception {
    Wanted wanted = Wanted.of(List.of(arguments));
    Path home =
        wanted.keep().isPresent()
            ? wanted.keep().get()
            : Files.createTempDirectory("console-bench");
    TestStore store =
        wanted.keep().isPresent() ? TestStore.kept(home.resolve("store")) : TestStore.fresh();
    new ConsoleBench(wanted, home, store).measure();
    System.exit(0);
  }

  private void measure() throws Exception {
    fill();
    say("# load %.1f on %d processors", load(), Runtime.getRuntime().availableProcessors());
    if (wanted.chain()) {
      new ChainBench(store).measure();
    }
    if (wanted.pages()) {
      pages();
    }
  }

  /** Only what is not there from last time. */
  private void fill() throws Exception {
    Path filled = home.resolve("filled");
    String number = String.valueOf(wanted.messages());
    if (!Files.exists(filled)) {
      mails();
      Files.writeString(filled, number);
    } else if (!Files.readString(filled).equals(number)) {
      throw new IllegalArgumentException(filled + " says another number of messages");
    }
    if (store.jdbc().sql("select id from review limit 1").query().listOfRows().isEmpty()) {
      ManyMessages.waiting(store);
    }
  }

  private void mails() throws Exception {
    long started = System.nanoTime();
    try (TestGateway.Settings settings = new TestGateway.Settings(store, home)) {
      settings.set("gateway.mode", "sandbox");
      try (LightGateway gateway = TestGateway.open()) {
        LocalDate today = WorkingCalendar.dayOf(Clock.systemUTC().instant());
        long entries =
            new ManyMessages(store, gateway.bean(Vault.class), home.resolve("secrets"))
                .fill(wanted.cases(), today);
        say(
            "# %,d cases, %,d messages, %,d entries: filled in %,d s",
            wanted.cases(),
            wanted.messages(),
            entries,
            (System.nanoTime() - started) / 1_000_000_000);
      }
    }
  }

  private void pages() throws Exception {
    try (ConfigurableApplicationContext gateway = GatewayProcess.start(settings())) {
      Users users = gateway.getBean(Users.class);
      if (store.jdbc().sql("select name from user_account").query().listOfRows().isEmpty()) {
        users.demo(NAME, EnumSet.of(Role.AUDITOR, Role.OPERATOR), PASSWORD);
      }
      Visitor visitor = new Visitor(GatewayProcess.url(gateway).replaceAll("/$", ""));
      visitor.signIn(NAME, PASSWORD);
      Pages pages = new Pages(gateway.getBean(Vault.class));
      List<Page> all = new ArrayList<>(pages.asked());
      all.addAll(pages.people());
      all.addAll(new Depths(store, visitor).pages());
      new PageBench(store, visitor, wanted).measure(all);
    }
  }

  /** Without routes: nothing works beside the pages. */
  private Map<String, Object> settings() throws Exception {
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

  /** Of the machine in the last minute: how much else it had to do. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
