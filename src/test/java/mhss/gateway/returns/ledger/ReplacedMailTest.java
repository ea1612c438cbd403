package mhss.gateway.returns.ledger;

import static mhss.gateway.returns.ledger.LedgerWorld.MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import mhss.gateway.mail.smtp.TestSmtp;
import mhss.gateway.responses.Choice;
import mhss.gateway.responses.NotToSettle;
import mhss.gateway.responses.Outbox;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedMailTest {

  private final GreenMail server = new GreenMail(new ServerSetup(0, null, "smtp"));

  @TempDir private Path home;
  private LedgerWorld world;

  @BeforeEach
  void open() {
    server.start();
    world = new LedgerWorld(home);
    world.accepted("QQ/000001");
  }

  @AfterEach
  void close() {
    server.stop();
    world.close();
  }

  private UUID bounced() {
    world.turnTo("2018-05-31T12:30");
    UUID claim = world.claim(MAY).id();
    world.send(TestSmtp.live(server.getSmtp().getPort()));
    world.anotherTransaction(
        () -> world.bean(Outbox.class).bounced(world.row(claim).mail().headerId(), "5.1.1"));
    return claim;
  }

  private void resend(UUID mail) {
    world.anotherTransaction(
        () -> {
          world.bean(Outbox.class).settle(mail, Choice.RESEND, "kim", "the address is mended");
          return null;
        });
  }

  @Test
  void whatWasCorrectedIsNotSentAgain() {
    UUID first = bounced();
    UUID mail = world.row(first).mail().outbox();

    UUID second = world.returns().correct("claim/2018-05", "kim", "wrong address");

    assertThatThrownBy(() -> resend(mail)).isInstanceOf(NotToSettle.class);
    assertThat(world.outbox("due")).singleElement().matches(row -> row.revision() == 2);
    assertThat(world.row(second).mail().outbox()).isNotEqualTo(mail);
  }

  @Test
  void whatCameBackFromOneOfficerIsNotClaimedAnew() {
    UUID claim = bounced();

    assertThatThrownBy(() -> world.returns().discard(claim, "kim", "came back"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("returns correct");
  }

  @Test
  void aFormCarriedAgainBeforeItLeftIsSentOnce() {
    Period year = Period.year(2017);
    world.returns().carry(LedgerWorld.RULES, "yearly", year, form("first"), "kim");
    world.returns().carry(LedgerWorld.RULES, "yearly", year, form("second"), "kim");

    assertThat(world.outbox("due")).singleElement().matches(row -> row.revision() == 2);
  }

  private static MadeFile form(String text) {
    return new MadeFile("yearly.xlsx", "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }
}
