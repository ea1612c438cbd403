package mhss.gateway.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import mhss.gateway.GatewayApplication;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.mail.FetchedBatch;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.pgp.Sealed;
import mhss.gateway.store.TestStore;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The gateway between mailbox and outbox, with a real database, real keys and real documents: mails
 * are put in by hand, and the steps of the process route are called by hand.
 */
class IntakeWorld implements AutoCloseable {

  static final String ADVISER = "team@atw.example";
  static final String PROVIDER = "referrals@provider.example";

  private final ConfigurableApplicationContext beans;
  private final OpenPgp outside;
  private final Path partnersFile;
  final Keyring outsideKeys;
  final String adviserKey;
  final String forgerKey;
  final String providerKey;
  private long uid;

  IntakeWorld(TestStore store, Path folder) {
    this(store, folder, Map.of());
  }

  /**
   * @param more settings, instead of or beside the usual ones
   */
  IntakeWorld(TestStore store, Path folder, Map<String, Object> more) {
    Path secrets = folder.resolve("secrets");
    Path partnerKeys = folder.resolve("keys");
    Clock clock = Clock.system(ZoneId.of("Europe/London"));
    Clock monthAgo = Clock.offset(clock, Duration.ofDays(-30));
    Path outsideFolder = folder.resolve("outside");
    Path outsidePartners = folder.resolve("outside-partners");
    providerKey =
        new Keyring(secrets.resolve("pgp"), partnerKeys, monthAgo)
            .generate("Provider <" + PROVIDER + ">");
    Keyring made = new Keyring(outsideFolder, outsidePartners, monthAgo);
    adviserKey = made.generate("Adviser <" + ADVISER + ">");
    forgerKey = made.generate("Adviser <" + ADVISER + ">");
    Keyring ours = new Keyring(secrets.resolve("pgp"), partnerKeys, clock);
    outsideKeys = new Keyring(outsideFolder, outsidePartners, clock);
    outsideKeys.importKey(ours.exportPublic(providerKey), false);
    ours.importKey(outsideKeys.exportPublic(adviserKey), false);
    outside = new OpenPgp(outsideKeys, clock);
    partnersFile = folder.resolve("partners.yml");
    write(partnersFile, partners());
    beans = start(store, folder, secrets, partnerKeys, more);
    jdbc()
        .sql(
            "insert into mailbox_lease select name, 'here', 1, now() + interval '1 day' from (values ('provider'), ('adviser'), ('coaches')) as box (name)")
        .update();
  }

  private String partners() {
    return """
        partners:
          - {id: atw-team, addresses: [%1$s], keys: ['%2$s'], may: [referral, decision, notice], roles: [atw-inbox]}
          - {id: open, addresses: [open@other.example], keys: ['%3$s'], may: [referral], must-encrypt: false}
          - {id: reporter, addresses: [reporter@other.example], keys: ['%2$s'], may: [report]}
          - {id: coach, addresses: [coach@provider.example], keys: ['%2$s'], may: [referral, report, notice, submit]}
          - {id: strict, addresses: [strict@other.example], keys: ['%2$s'], may: [referral], must-pass-dmarc: true}
        """
        .formatted(ADVISER, adviserKey, providerKey);
  }

  /** As an admin does who finds out that a sender is one of them. */
  void addPartner(String id, String address) {
    String partner = "  - {id: %s, addresses: [%s], keys: ['%s'], may: [referral]}%n";
    write(partnersFile, partners() + partner.formatted(id, address, adviserKey));
  }

  private ConfigurableApplicationContext start(
      TestStore store, Path folder, Path secrets, Path partnerKeys, Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("gateway.secrets", secrets.toString());
    settings.put("gateway.data", folder.resolve("data").toString());
    settings.put("gateway.pgp.partner-keys", partnerKeys.toString());
    settings.put("gateway.partners.file", folder.resolve("partners.yml").toString());
    settings.put("gateway.mail-domain", "gateway.provider.example");
    settings.put("gateway.acknowledge-referrals", "true");
    settings.put("gateway.signing-keys.provider", providerKey);
    settings.put("gateway.smtp.provider.host", "127.0.0.1");
    settings.put("gateway.smtp.provider.security", "plain");
    settings.put("gateway.smtp.provider.from", PROVIDER);
    settings.put("gateway.contracts[0].id", "TEST");
    settings.put("gateway.contracts[0].rules", "mhss-v8");
    settings.put("gateway.contracts[0].from", "2012-01-01");
    settings.put("gateway.contracts[0].to", "2028-11-30");
    settings.put("gateway.contracts[0].desks", "provider");
    settings.putAll(more);
    SpringApplication application = new SpringApplication(Beans.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setLazyInitialization(true);
    application.setDefaultProperties(settings);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("dataSource", store.dataSource()));
    return application.run();
  }

  @ComponentScan(
      basePackageClasses = GatewayApplication.class,
      excludeFilters = {
        @ComponentScan.Filter(
            type = FilterType.ASSIGNABLE_TYPE,
            classes = GatewayApplication.class),
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern =
                "mhss\\.gateway\\.(store|operations|console|sandbox|changes|audit|access)\\..*")
      })
  @ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
  })
  static class Beans {}

  <T> T bean(Class<T> type) {
    return beans.getBean(type);
  }

  JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  /** Puts a mail into the mailbox and has it received. */
  void arrives(byte[] mail) {
    bean(Receive.class)
        .receive(new FetchedBatch("provider", "provider", 1, List.of(new Arrived(++uid, mail))));
  }

  void arrives(byte[] mail, String desk, Instant receivedAt) {
    arrives(mail, desk, desk, receivedAt);
  }

  void arrives(byte[] mail, String mailbox, String desk, Instant receivedAt) {
    Arrived arrived = new Arrived(++uid, mail, 1, mailbox, receivedAt);
    bean(Receive.class).receive(new FetchedBatch(mailbox, desk, 1, List.of(arrived)));
  }

  /** Takes every waiting message through all steps, as the process route does. */
  void process() {
    Intake intake = bean(Intake.class);
    List<InHand> claimed;
    while (!(claimed = intake.claim()).isEmpty()) {
      for (InHand inHand : claimed) {
        attempt(intake, inHand);
      }
    }
  }

  private static List<Consumer<InHand>> steps(Intake intake) {
    return List.of(intake::open, intake::recognise, intake::read, intake::register);
  }

  /** An error ends the way of a message, as it does in the route. */
  private static void attempt(Intake intake, InHand inHand) {
    try {
      steps(intake).forEach(step -> step.accept(inHand));
    } catch (RuntimeException e) {
      intake.failed(inHand, e);
    }
  }

  Message onlyMessage() {
    return message(
        "select id, status, cause, cause_text, kind, case_id from message where direction = 'in'");
  }

  Message latest() {
    return message(
        "select id, status, cause, cause_text, kind, case_id from message where direction = 'in' order by stored_at desc limit 1");
  }

  private Message message(String sql) {
    return jdbc()
        .sql(sql)
        .query(
            (row, n) ->
                new Message(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, UUID.class)))
        .single();
  }

  record Message(UUID id, String status, String cause, String advice, String kind, UUID caseFile) {}

  List<String> steps(UUID message) {
    return bean(History.class).ofMessage(message).stream()
        .map(Entry::step)
        .map(step -> step.step() + ":" + step.outcome())
        .toList();
  }

  int count(String table) {
    return jdbc().sql("select count(*) from " + table).query(Integer.class).single();
  }

  MessageStore messages() {
    return bean(MessageStore.class);
  }

  byte[] sealedBy(String signer, byte[] entity) {
    return outside.seal(entity, List.of(providerKey), signer);
  }

  /** Signed by the adviser as if it were that time. */
  byte[] sealedAt(Instant when, byte[] entity) {
    Clock then = Clock.fixed(when, ZoneId.of("Europe/London"));
    return new OpenPgp(outsideKeys, then).seal(entity, List.of(providerKey), adviserKey);
  }

  /** What stands in a sealed mail of ours, as those read it who hold the adviser's key. */
  String unsealed(byte[] mail) {
    String text = new String(mail, StandardCharsets.US_ASCII);
    String end = "-----END PGP MESSAGE-----";
    String armoured =
        text.substring(
            text.indexOf("-----BEGIN PGP MESSAGE-----"), text.indexOf(end) + end.length());
    byte[] bytes = (armoured + "\r\n").getBytes(StandardCharsets.US_ASCII);
    return new String(outside.open(new Sealed.Message(bytes)).content(), StandardCharsets.UTF_8);
  }

  byte[] sealedTo(String recipient, byte[] entity) {
    return outside.seal(entity, List.of(recipient), adviserKey);
  }

  @Override
  public void close() {
    beans.close();
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
