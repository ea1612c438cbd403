package mhss.gateway.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mhss.gateway.mail.MailboxCheck;
import mhss.gateway.mail.MailboxCheck.Finding;
import mhss.gateway.peers.Peer;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** With the Dovecot of Debian: IMAPS, IDLE, STARTTLS, a shared folder that is read only. */
@Tag("real")
class DovecotRealTest {

  private static final Logger LOG = LoggerFactory.getLogger(DovecotRealTest.class);
  private static final String PASSWORD = "invented";
  private static final int PORT = Peer.port();
  private static final String USER = "desk-" + UUID.randomUUID();

  private final TestStore store = TestStore.fresh();
  private final TestGateway gateway = new TestGateway(store);

  private static Peer dovecot;

  @BeforeAll
  static void start() {
    dovecot = Peer.dovecot(PORT, PASSWORD, "");
  }

  @AfterAll
  static void stopServer() {
    dovecot.close();
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  private static String options(String user) {
    return "host=localhost&port="
        + PORT
        + "&username="
        + user
        + "&password="
        + PASSWORD
        + "&trustCertificate="
        + dovecot.folder.resolve("cert.pem");
  }

  private static Path arrives(String user, String raw) throws IOException {
    Path maildir = dovecot.folder.resolve("mail").resolve(user);
    Path temporary = maildir.resolve("tmp").resolve(UUID.randomUUID().toString());
    Files.writeString(temporary, raw.replace("\r\n", "\n"));
    Files.setPosixFilePermissions(
        temporary, java.nio.file.attribute.PosixFilePermissions.fromString("rw-rw-rw-"));
    return Files.move(temporary, maildir.resolve("new").resolve(temporary.getFileName()));
  }

  private static long in(String user, String folder) throws IOException {
    try (Stream<Path> files =
        Files.list(dovecot.folder.resolve("mail").resolve(user).resolve(folder))) {
      return files.count();
    }
  }

  @Test
  void readsOverTlsAndIsWokenAndLeavesMailsNew() throws Exception {
    gateway.reading("desk", options(USER) + "&pollInterval=600000&allFolders=true");
    TestGateway.await("the baseline", () -> gateway.health("desk").equals("healthy"));
    TestGateway.await("IDLE", () -> dovecot.running("dovecot/imap") > 0);
    for (int i = 0; i < 3; i++) {
      int expected = i + 1;
      arrives(USER, TestMailbox.mail(i + "@x.example", "m" + i));
      TestGateway.await("a mail", () -> gateway.stored.size() == expected);
    }
    assertThat(gateway.subjects()).containsExactly("m0", "m1", "m2");
    assertThat(in(USER, "new")).isEqualTo(3);
    assertThat(in(USER, "cur")).isZero();
  }

  @Test
  void reads500MailsOf100KilobytesInBatches() throws Exception {
    String user = "bulk-" + UUID.randomUUID();
    gateway.reading("bulk", options(user) + "&pollInterval=100&idle=false");
    TestGateway.await("the baseline", () -> gateway.health("bulk").equals("healthy"));
    gateway.context.getRouteController().stopRoute("mailbox-bulk");
    String body = ("0123456789".repeat(7) + "\r\n").repeat(1400);
    for (int i : IntStream.range(0, 500).toArray()) {
      arrives(user, TestMailbox.mail(i + "@x.example", "m" + i) + body);
    }
    long start = System.nanoTime();
    gateway.context.getRouteController().startRoute("mailbox-bulk");
    TestGateway.await("all", () -> gateway.stored.size() == 500);
    LOG.info("500 mails of 100 KB in {} ms", (System.nanoTime() - start) / 1_000_000);
    assertThat(in(user, "new")).isEqualTo(500);
  }

  @Test
  void tellsTheDoctorThatTheLoginCouldWriteAndThatStartTlsWorks() throws Exception {
    gateway.context.getEndpoint(
        "mailbox:desk?"
            + options(USER).replace("" + PORT, "" + (PORT - 850))
            + "&security=starttls");
    MailboxCheck.Report report = MailboxCheck.in(gateway.context).get(0).check();
    assertThat(report.works()).isTrue();
    assertThat(report.findings())
        .extracting(Finding::text)
        .anyMatch(t -> t.contains("could change"));
  }

  @Test
  void readsASharedFolderThatItMayOnlyReadAndLeavesItAsItIs() throws Exception {
    arrivesIn("team", TestMailbox.mail("old@x.example", "old"));
    Path team = dovecot.folder.resolve("mail/team");
    Files.writeString(team.resolve("dovecot-acl"), "user=" + USER + " lr\n");
    String shared = options(USER) + "&folders=shared/team/INBOX&pollInterval=200&idle=true";
    gateway.reading("shared", shared);
    TestGateway.await("the baseline", () -> gateway.health("shared").equals("healthy"));

    arrivesIn("team", TestMailbox.mail("new@x.example", "new"));
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);

    assertThat(gateway.subjects()).containsExactly("new");
    assertThat(in("team", "new") + in("team", "cur")).isEqualTo(2);
    MailboxCheck.Report report = MailboxCheck.in(gateway.context).get(0).check();
    assertThat(report.works()).as(report.findings().toString()).isTrue();
    assertThat(report.findings())
        .extracting(Finding::text)
        .noneMatch(t -> t.contains("could change"));
  }

  private static void arrivesIn(String user, String raw) throws Exception {
    for (String name : new String[] {"cur", "new", "tmp"}) {
      Files.createDirectories(dovecot.folder.resolve("mail").resolve(user).resolve(name));
    }
    arrives(user, raw);
    Process owner =
        new ProcessBuilder("chown", "-R", "nobody:nogroup", "" + dovecot.folder.resolve("mail"))
            .start();
    assertThat(owner.waitFor()).isZero();
  }

  @Test
  void doesNotTrustTheCertificateWithoutTheFile() throws Exception {
    gateway.context.getEndpoint(
        "mailbox:desk?" + options(USER).replaceFirst("&trustCertificate=.*", ""));
    MailboxCheck.Report report = MailboxCheck.in(gateway.context).get(0).check();
    assertThat(report.works()).isFalse();
    assertThat(report.findings())
        .extracting(Finding::text)
        .anyMatch(t -> t.contains("not trusted"));
  }
}
