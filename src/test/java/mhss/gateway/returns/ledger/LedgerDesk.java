package mhss.gateway.returns.ledger;

import static mhss.gateway.returns.ledger.LedgerWorld.MAY;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.mail.MailPart;
import mhss.gateway.mail.smtp.TestSmtp;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** A ledger of its own for each test, and the server to which its mails go. */
final class LedgerDesk implements BeforeEachCallback, AfterEachCallback {

  private final GreenMail server = new GreenMail(new ServerSetup(0, null, "smtp"));
  private Path home;
  private LedgerWorld world;

  @Override
  public void beforeEach(ExtensionContext test) throws IOException {
    home = Files.createTempDirectory("ledger");
    server.start();
    world = new LedgerWorld(home);
  }

  @Override
  public void afterEach(ExtensionContext test) throws IOException {
    server.stop();
    world.close();
    FileSystemUtils.deleteRecursively(home);
  }

  /**
   * Another one, with other settings.
   *
   * @param stranger the officer whose key we have not got yet
   */
  void reopen(Map<String, String> settings, String stranger) {
    world.close();
    world = new LedgerWorld(home.resolve("b"), settings, stranger);
  }

  LedgerWorld world() {
    return world;
  }

  GreenMail server() {
    return server;
  }

  Produced inMay() {
    world.turnTo("2018-05-31T12:30");
    return world.claim(MAY);
  }

  /** The claim of May. */
  UUID claimed() {
    return inMay().id();
  }

  void sent() {
    world.send(TestSmtp.live(server.getSmtp().getPort()));
  }

  static String text(MailPart part) {
    return part.parts().isEmpty()
        ? new String(part.content(), StandardCharsets.UTF_8)
        : part.parts().stream().map(LedgerDesk::text).reduce("", String::concat);
  }
}
