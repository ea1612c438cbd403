package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import mhss.gateway.mail.smtp.ScriptedSmtp;
import mhss.gateway.peers.Peer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running gateway whose mailbox is on the Dovecot of Debian, read over TLS. */
@Tag("real")
class DovecotBooksRealTest {

  private static final String PASSWORD = "invented";
  private static final String USER = "desk-" + UUID.randomUUID();
  private static final int PROBLEM = 1;

  @TempDir Path folder;
  private Peer dovecot;
  private ScriptedSmtp leaving;
  private GatewayUnderTest gateway;

  @BeforeEach
  void start() throws IOException {
    int port = Peer.port();
    dovecot = Peer.dovecot(port, PASSWORD, "");
    leaving = new ScriptedSmtp();
    gateway =
        new GatewayUnderTest(
                folder,
                Map.of(
                    "host",
                    "localhost",
                    "port",
                    String.valueOf(port),
                    "security",
                    "tls",
                    "username",
                    USER,
                    "trustCertificate",
                    dovecot.folder.resolve("cert.pem").toString(),
                    "quickAck",
                    "false"))
            .set("mailbox.provider.password", PASSWORD)
            .set("gateway.smtp.provider.port", leaving.port())
            .set("gateway.watch.every", "1s");
    gateway.start();
  }

  @AfterEach
  void end() throws IOException {
    gateway.close();
    leaving.close();
    dovecot.close();
  }

  @Test
  void aHeartbeatComesBackAndAComparisonFindsWhatWasRemovedAndWhatWasNeverRead() throws Exception {
    assertThat(gateway.type("heartbeat", "provider")).isZero();
    GatewayUnderTest.await("it leaves", () -> !leaving.accepted().isEmpty());
    arrives(leaving.accepted().get(0));
    GatewayUnderTest.await(
        "it comes back",
        () -> gateway.count("heartbeat where arrived_at is not null and outbox is null") == 1);
    assertThat(gateway.count("message")).isZero();

    List<Path> mails = new ArrayList<>();
    for (int n = 2; n <= Differences.SO_MANY; n++) {
      mails.add(arrives(text(gateway.letters.chat(n + "@provider.example", "Hello"))));
    }
    gateway.awaitQuiet(Differences.SO_MANY);
    assertThat(gateway.type("reconcile", "provider")).isZero();

    gateway.database().sql("update mailbox_entry set outcome = 'gone' where uid = 3").update();
    assertThat(gateway.type("reconcile", "provider")).isEqualTo(PROBLEM);
    assertThat(Differences.found(gateway)).containsExactly("gone-yet-there 1 INBOX 3");
    gateway.awaitQuiet(Differences.SO_MANY);

    Files.delete(mails.get(0));
    assertThat(gateway.type("reconcile", "provider")).isZero();
    assertThat(Differences.found(gateway))
        .singleElement()
        .asString()
        .startsWith("gone-from-mailbox 1 INBOX ");
    assertThat(in("new")).as("unread for people, all of them").isEqualTo(Differences.SO_MANY - 1);
  }

  private static String text(byte[] mail) {
    return new String(mail, StandardCharsets.ISO_8859_1);
  }

  /** As a delivery agent puts it there. */
  private Path arrives(String mail) throws IOException {
    Path box = dovecot.folder.resolve("mail").resolve(USER);
    Path made = box.resolve("tmp").resolve(UUID.randomUUID().toString());
    Files.writeString(made, mail.replace("\r\n", "\n"), StandardCharsets.ISO_8859_1);
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-rw-rw-"));
    return Files.move(made, box.resolve("new").resolve(made.getFileName()));
  }

  private long in(String state) throws IOException {
    try (Stream<Path> files =
        Files.list(dovecot.folder.resolve("mail").resolve(USER).resolve(state))) {
      return files.count();
    }
  }
}
