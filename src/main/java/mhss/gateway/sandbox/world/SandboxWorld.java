package mhss.gateway.sandbox.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.console.GatewayProcess;
import mhss.gateway.sandbox.officers.Officer;
import mhss.gateway.sandbox.officers.OfficerMail;
import mhss.gateway.sandbox.world.MailServer.Account;
import org.springframework.context.ConfigurableApplicationContext;

/** The running sandbox: mail server, keys and gateway. */
public class SandboxWorld implements AutoCloseable {

  /** Printed at the start; they open nothing but invented mailboxes on this machine. */
  static final String PASSWORD = "sandbox";

  /** Where its console is, if nobody else is there. */
  private static final int CONSOLE = 8081;

  private final MailServer server;
  private final SandboxKeys keys;
  private final SandboxFolders folders;
  private final ConfigurableApplicationContext gateway;

  private SandboxWorld(
      MailServer server,
      SandboxKeys keys,
      SandboxFolders folders,
      ConfigurableApplicationContext gateway) {
    this.server = server;
    this.keys = keys;
    this.folders = folders;
    this.gateway = gateway;
  }

  /** From nothing, with the clock at that moment. */
  public static SandboxWorld begin(SandboxFolders folders, Contracts contracts, Instant at) {
    folders.removeAll();
    folders.clock().begin(at);
    return withUsers(start(folders, contracts, Routes.OF_THE_INSTALLATION, Map.of()));
  }

  public static SandboxWorld start(SandboxFolders folders, Contracts contracts) {
    return withUsers(start(folders, contracts, Routes.OF_THE_INSTALLATION, Settings.HEARTBEAT));
  }

  /**
   * Into which nobody can sign in, with no route of the installation's own: it may stand beside a
   * gateway that is no play.
   */
  public static SandboxWorld rehearsal(SandboxFolders folders, Contracts contracts) {
    return start(folders, contracts, Routes.AS_SHIPPED, Map.of());
  }

  private static SandboxWorld withUsers(SandboxWorld world) {
    DemoUsers.in(world.gateway);
    return world;
  }

  private static SandboxWorld start(
      SandboxFolders folders, Contracts contracts, Routes routes, Map<String, Object> more) {
    TurnableClock clock = folders.clock();
    MailServer server =
        new MailServer(accounts(), clock, new OfficerCopies(folders.officerMail(), clock));
    try {
      folders.protectSecrets();
      SandboxKeys keys =
          new SandboxKeys(
              folders.secrets(),
              folders.partnerKeys(),
              folders.outside(),
              folders.spareKey(),
              clock);
      SandboxFolders.write(folders.partners(), Settings.partners(keys));
      folders.writeRoutes(routes, Settings.mailboxes(server));
      folders.copyRulesAndTemplates();
      Map<String, Object> settings = Settings.of(folders, server, keys);
      contracts.into(settings);
      settings.putAll(more);
      ConfigurableApplicationContext gateway = gateway(folders, settings);
      return new SandboxWorld(server, keys, folders, gateway);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static ConfigurableApplicationContext gateway(
      SandboxFolders folders, Map<String, Object> settings) {
    try (HeldPort port = HeldPort.from(CONSOLE)) {
      settings.put("gateway.console.port", String.valueOf(port.number()));
      folders.writeSettings(settings);
      return GatewayProcess.start(new HashMap<>(settings), port);
    } catch (IOException e) {
      throw new UncheckedIOException("No port of this machine is free for the console", e);
    }
  }

  private static List<Account> accounts() {
    Stream<String> desks =
        Stream.of(
            Desks.PROVIDER,
            Desks.ADVISER,
            Desks.COLLEAGUE,
            Desks.PROVIDER_PEOPLE,
            Desks.ADVISER_PEOPLE,
            Desks.STRANGER);
    Stream<String> officers = Stream.of(Officer.values()).map(Officer::address);
    return Stream.concat(desks, officers).map(one -> new Account(one, PASSWORD)).toList();
  }

  public Post post() {
    return new Post(server);
  }

  public SandboxKeys keys() {
    return keys;
  }

  public OfficerMail officerMail() {
    return folders.officerMail();
  }

  public SandboxFolders folders() {
    return folders;
  }

  public TurnableClock clock() {
    return folders.clock();
  }

  public boolean running() {
    return gateway.isActive();
  }

  public <T> T bean(Class<T> type) {
    return gateway.getBean(type);
  }

  public String welcome() {
    return """

        The sandbox runs. Its console: %s
          sign in as viewer, caseworker, adviser, operator, admin, key-custodian or auditor; password  %s
        Log in with any mail program, and write to the provider by hand if you like:
          IMAP  %s:%d   SMTP  %s:%d   (no encryption, this machine only)
          provider desk  %s   password  %s
          adviser desk   %s   password  %s
          the provider's public key: %s
        Claims and management information go to the officers, each with a mailbox of this password:
          %s
          as they came, as files: %s/<officer>
          bin/gateway sandbox open --last     opens the last one with the demo key of its officer
        """
        .formatted(
            url(),
            PASSWORD,
            server.host(),
            server.imapPort(),
            server.host(),
            server.smtpPort(),
            Desks.PROVIDER,
            PASSWORD,
            Desks.ADVISER,
            PASSWORD,
            publicKey(),
            Stream.of(Officer.values()).map(Officer::id).collect(Collectors.joining(", "))
                + " (@atw.example)",
            officerMail().folder());
  }

  /** Of its console. */
  public String url() {
    return GatewayProcess.url(gateway);
  }

  public String invitation() {
    return """

        It goes on until Ctrl-C. In another terminal:
          bin/gateway trace <URN>     the whole story of a case; also of a Message-ID, or a sender
          bin/gateway parked          what needs a person, and why
          bin/gateway returns         claims and management information: past and to come
          bin/gateway reconcile       whether each mailbox and its ledger agree; reconcile provider: compare now
          bin/gateway heartbeat       the mails that the provider's mailbox sends to itself; heartbeat adviser: one of the other
          bin/gateway keys import --own %s
                                      the key that the held mail waits for
        """
        .formatted(folders.spareKey());
  }

  @Override
  public void close() {
    gateway.close();
    server.close();
  }

  private Path publicKey() {
    Path file = folders.providerPublic();
    if (!Files.exists(file)) {
      SandboxFolders.write(file, keys.providerPublic());
    }
    return file;
  }
}
