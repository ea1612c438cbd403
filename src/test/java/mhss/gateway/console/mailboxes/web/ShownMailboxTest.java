package mhss.gateway.console.mailboxes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import mhss.gateway.console.mailboxes.MailboxData;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.mail.Stall;
import org.junit.jupiter.api.Test;

/** A mailbox whose reader comes no further, for people and for programs. */
class ShownMailboxTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:03:00Z");

  @Test
  void isBeingReadForSomeMinutesWithoutAnAlarm() {
    ShownMailbox shown = shown(Duration.ofMinutes(3), "gateway on mail-1");

    assertThat(shown.state()).isEqualTo("being read since 12:03pm on 23 November");
    assertThat(shown.colour()).isEqualTo("orange");
    assertThat(shown.failure()).contains("A large mail over a slow line");
    assertThat(MailboxData.of(shown.health()))
        .containsEntry("healthy", true)
        .containsEntry("stalledSince", NOON.toString());
  }

  @Test
  void isAProblemAfterAQuarterOfAnHour() {
    ShownMailbox shown = shown(Duration.ofMinutes(15), "gateway on mail-1");

    assertThat(shown.state()).isEqualTo("being read since 12:03pm on 23 November");
    assertThat(shown.colour()).isEqualTo("red");
    assertThat(shown.failure()).contains("nothing of this mailbox is read", "start it again");
    assertThat(MailboxData.of(shown.health())).containsEntry("healthy", false);
  }

  @Test
  void isNotReadOnceItsReaderIsGone() {
    assertThat(shown(Duration.ofHours(1), null).state()).isEqualTo("not read now");
  }

  private static ShownMailbox shown(Duration lasts, String reader) {
    MailboxHealth health =
        new MailboxHealth(
            "provider",
            NOON,
            Optional.of(NOON),
            Optional.of(lasts),
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(reader),
            1,
            Optional.of(new Stall(NOON, lasts)));
    return new ShownMailbox("provider", health, 0);
  }
}
