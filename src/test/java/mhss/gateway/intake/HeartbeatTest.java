package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.heartbeat.Beat;
import mhss.gateway.heartbeat.Beat.State;
import mhss.gateway.heartbeat.Heartbeats;
import mhss.gateway.history.History;
import mhss.gateway.intake.opening.MailOpener;
import mhss.gateway.responses.Outbox;
import mhss.gateway.store.TestStore;
import mhss.gateway.watch.Standings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A heartbeat on its way: made, sealed, received, opened, recognised, and gone again. */
class HeartbeatTest {

  private final TestStore store = TestStore.fresh();
  @TempDir private Path folder;
  private IntakeWorld world;
  private Heartbeats heartbeats;

  @BeforeEach
  void start() {
    world = new IntakeWorld(store, folder, Map.of("gateway.heartbeat.mailboxes", "provider"));
    heartbeats = world.bean(Heartbeats.class);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void comesBackAndLeavesNothingButWhenItCame() {
    byte[] mail = sent();
    assertThat(new String(mail, StandardCharsets.US_ASCII))
        .contains("BEGIN PGP MESSAGE")
        .doesNotContain("MHSS-HEARTBEAT");
    assertThat(beat().state()).isEqualTo(State.ON_ITS_WAY);

    world.arrives(mail);
    world.process();
    delivered();
    heartbeats.sweep();

    assertThat(beat().state()).isEqualTo(State.BEATS);
    assertThat(world.count("message")).isZero();
    assertThat(world.count("outbox")).isZero();
    assertThat(world.count("case_file")).isZero();
    assertThat(outcomes()).isEqualTo("heartbeat");
    assertThat(world.bean(Standings.class).now().came()).isEmpty();
    assertThat(world.bean(Standings.class).now().left()).isZero();
  }

  @Test
  void itsCopyIsNoSignOfLifeAndFillsNoList() {
    byte[] mail = sent();
    world.arrives(mail);
    world.process();
    Beat first = beat();
    world.arrives(mail);
    world.process();

    assertThat(beat()).isEqualTo(first);
    assertThat(world.latest().status()).isEqualTo("not-ours");
    assertThat(world.latest().cause()).isEqualTo("heartbeat-again");
  }

  @Test
  void nobodyElseCanWriteOne() {
    UUID id = UUID.randomUUID();
    sent();
    String theirs =
        "From: %s\r\nTo: %1$s\r\nMessage-ID: <x@evil.example>\r\nSubject: MHSS Gateway heartbeat\r\n\r\nMHSS-HEARTBEAT %s %s\r\n"
            .formatted(IntakeWorld.PROVIDER, beat().id(), "0".repeat(64));
    world.arrives(theirs.getBytes(StandardCharsets.US_ASCII));
    world.process();

    assertThat(beat().state()).isEqualTo(State.ON_ITS_WAY);
    assertThat(world.latest().cause()).isNotEqualTo("heartbeat");
    for (String number : new String[] {id.toString(), "-".repeat(36), "0".repeat(36)}) {
      assertThat(heartbeats.look("provider", "MHSS-HEARTBEAT " + number + " " + "0".repeat(64)))
          .isEmpty();
    }
  }

  @Test
  void wordsBesideItsOwnMakeItAnOrdinaryMail() {
    String words = words();
    assertThat(heartbeats.look("provider", words)).isPresent();
    assertThat(heartbeats.look("provider", words.replace("\r\n", "\n"))).isPresent();
    assertThat(heartbeats.look("provider", "Please call me. " + words)).isEmpty();
    assertThat(heartbeats.look("provider", words + "The customer has moved.")).isEmpty();
    assertThat(heartbeats.look("adviser", words)).isEmpty();
  }

  @Test
  void oneThatCannotLeaveSaysWhyAndIsTakenOffTheOutbox() {
    sent();
    world
        .jdbc()
        .sql("update outbox set state = 'failed', cause = 'refused', advice = 'mend it'")
        .update();
    heartbeats.sweep();
    assertThat(beat().state()).isEqualTo(State.NOT_SENT);
    assertThat(beat().problem().orElse("")).startsWith("mend it");
    assertThat(world.count("outbox")).isZero();
  }

  @Test
  void oneThatIsKeptBackSaysHowToSendAnotherAndNotHowToSettleIt() {
    sent();
    world
        .jdbc()
        .sql(
            "update outbox set state = 'suppressed',"
                + " advice = 'Change gateway.mode, then settle with resend or cancel'")
        .update();
    heartbeats.sweep();
    assertThat(beat().problem())
        .contains("Change gateway.mode; 'gateway heartbeat provider' then sends another");
  }

  @Test
  void oneOfAMailboxOnNoScheduleCameBackOnce() {
    world
        .jdbc()
        .sql(
            "insert into heartbeat (id, mailbox, asked_by, sent_at, arrived_at)"
                + " values (gen_random_uuid(), 'adviser', 'jo', now() - interval '1 day', now())")
        .update();
    assertThat(beat().state()).isEqualTo(State.CAME_BACK);
  }

  @Test
  void nobodySitsAndWaitsForOneThatWasSentLongAgo() {
    sent();
    assertThat(heartbeats.awaited(beat())).isTrue();
    world.jdbc().sql("update heartbeat set sent_at = sent_at - interval '6 minutes'").update();
    assertThat(beat().underWay()).isTrue();
    assertThat(heartbeats.awaited(beat())).isFalse();
  }

  @Test
  void isLateAfterAWhile() {
    sent();
    world.jdbc().sql("update heartbeat set sent_at = sent_at - interval '16 minutes'").update();
    assertThat(beat().state()).isEqualTo(State.LATE);
  }

  @Test
  void aMailboxThatIsSilentStaysSoWhileTheNextOneIsOnItsWay() {
    sent();
    world.jdbc().sql("update heartbeat set sent_at = sent_at - interval '2 hours'").update();
    world.arrives(sent());
    assertThat(beat().state()).isEqualTo(State.LATE);
    assertThat(beat().silentSince()).isPresent();

    world.process();
    assertThat(beat().state()).isEqualTo(State.BEATS);
    assertThat(beat().silentSince()).isEmpty();
  }

  @Test
  void oneThatIsReadAgainWhenItIsLongForgottenIsLeftToPeople() {
    byte[] mail = sent();
    world.jdbc().sql("delete from heartbeat").update();
    world.arrives(mail);
    world.process();

    assertThat(world.latest().status()).isEqualTo("not-ours");
    assertThat(world.latest().cause()).isEqualTo("heartbeat-again");
  }

  @Test
  void noneFollowsOneThatHasNotLeft() {
    for (int hours = 1; hours <= 3; hours++) {
      heartbeats.sweep();
      world.jdbc().sql("update heartbeat set sent_at = sent_at - interval '1 hour'").update();
    }
    assertThat(world.count("heartbeat")).isEqualTo(1);
    assertThat(beat().state()).isEqualTo(State.LATE);

    delivered();
    heartbeats.sweep();
    assertThat(world.count("heartbeat")).isEqualTo(2);
  }

  @Test
  void theHistorySaysWhoWantedIt() {
    sent();
    assertThat(world.bean(History.class).latest(9))
        .extracting(entry -> entry.step().step() + " by " + entry.step().actor())
        .contains("queued by jo");
  }

  @Test
  void oneThatCannotLeaveIsNoWorkForPeople() {
    sent();
    world.jdbc().sql("update outbox set state = 'uncertain'").update();
    assertThat(world.bean(Outbox.class).unsettled()).isEmpty();
    assertThat(world.bean(Standings.class).now().allUnsettled()).isZero();
  }

  @Test
  void aMailboxThatCannotSendIsRefused() {
    assertThatThrownBy(() -> heartbeats.send("coaches", "jo")).hasMessageContaining("gateway.smtp");
  }

  private Beat beat() {
    return heartbeats.latest().get(0);
  }

  private byte[] sent() {
    heartbeats.send("provider", "jo");
    UUID message =
        world
            .jdbc()
            .sql("select message from outbox order by queued_at desc limit 1")
            .query(UUID.class)
            .single();
    return world.bean(MessageStore.class).raw(message, 1 << 20);
  }

  /** What stands in it once it is opened. */
  private String words() {
    sent();
    return world
        .bean(MailOpener.class)
        .open(
            world
                .bean(MessageStore.class)
                .raw(
                    world.jdbc().sql("select message from outbox").query(UUID.class).single(),
                    1 << 20))
        .parts()
        .get(0)
        .text();
  }

  private void delivered() {
    world.jdbc().sql("update outbox set state = 'sent', sent_at = now()").update();
  }

  private String outcomes() {
    return world
        .jdbc()
        .sql("select string_agg(outcome, ',') from mailbox_entry")
        .query(String.class)
        .single();
  }
}
