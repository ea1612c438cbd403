package mhss.gateway.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a row of the outbox to the server: once, or known to be uncertain. */
class SendingNodesTest extends SendingDesk {
  @Test
  void twoNodesWithEightWorkersEachSendEveryMailOnce() throws Exception {
    List<UUID> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(
          WORLD.acknowledge(WORLD.referral("a" + i + "@dwp.example", "m" + i + "@x", List.of())));
    }
    Dispatch other = WORLD.dispatch();
    inEightThreads(
        () -> {
          drain(dispatch);
          drain(other);
          return true;
        });
    assertThat(server.accepted()).hasSize(60).doesNotHaveDuplicates();
    assertThat(rows).allMatch(row -> WORLD.row(row).state().equals("sent"));
    assertThat(WORLD.history.verify().intact()).isTrue();
  }

  @Test
  void doesNotSendAgainWhatAKilledProcessWasSending() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    dispatch.claim();
    dispatch.load(row);
    kill(row);
    assertThat(WORLD.dispatch().recover()).isEqualTo(1);
    send();
    assertThat(WORLD.row(row).state()).isEqualTo("uncertain");
    assertThat(server.accepted()).isEmpty();
    assertThat(WORLD.steps(row)).last().isEqualTo("send-uncertain process-stopped");
  }

  @Test
  void sendsWhatAKilledProcessHadNotYetHandedOver() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    dispatch.claim();
    kill(row);
    assertThat(WORLD.dispatch().recover()).isEqualTo(1);
    assertThat(WORLD.row(row).state()).isEqualTo("due");
    assertThat(WORLD.steps(row)).last().isEqualTo("queued again");
    WORLD.clock.turn(Duration.ofHours(1));
    send();
    assertThat(server.accepted()).hasSize(1);
  }

  @Test
  void leavesALivingProcessFiveMinutesToSend() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    dispatch.claim();
    assertThat(dispatch.recover()).isZero();
    longAgo(row);
    assertThat(dispatch.recover()).isEqualTo(1);
    OutboxWorld.deliver(dispatch, smtp, row);
    assertThat(server.accepted()).as("no longer its to send").isEmpty();
  }

  @Test
  void sendsWhatANodeOfAnotherMachineHadNotYetHandedOver() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    dispatch.claim();
    elsewhere(row);
    assertThat(dispatch.recover()).as("it may be at work").isZero();
    longAgo(row);
    assertThat(dispatch.recover()).isEqualTo(1);
    assertThat(WORLD.row(row).state()).isEqualTo("due");
  }

  @Test
  void isUncertainOfWhatANodeOfAnotherMachineHandedOver() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    dispatch.claim();
    dispatch.load(row);
    elsewhere(row);
    longAgo(row);
    assertThat(dispatch.recover()).isEqualTo(1);
    assertThat(WORLD.row(row).state()).isEqualTo("uncertain");
  }

  @Test
  void aNodeThatWakesUpSendsOnceWhatItClaimsASecondTime() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    dispatch.claim();
    longAgo(row);
    assertThat(WORLD.dispatch().recover()).isEqualTo(1);
    WORLD.clock.turn(Duration.ofHours(1));
    assertThat(dispatch.claim()).containsExactly(row);
    OutboxWorld.deliver(dispatch, smtp, row);
    OutboxWorld.deliver(dispatch, smtp, row);
    assertThat(server.accepted()).hasSize(1);
    assertThat(WORLD.row(row).state()).isEqualTo("sent");
  }

  @Test
  void handsNothingOverTwiceThoughTheFirstTimeWasNotHeardOf() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    dispatch.claim();
    dispatch.load(row);
    assertThatThrownBy(() -> dispatch.load(row)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void notesTheTruthThoughTheRowBecameUncertainMeanwhile() throws Exception {
    UUID row = WORLD.acknowledge(WORLD.referral());
    dispatch.claim();
    var mail = dispatch.load(row);
    smtp.send(mail);
    WORLD.jdbc.sql("update outbox set state = 'uncertain' where id = ?").param(row).update();
    dispatch.note(mail);
    assertThat(WORLD.row(row).state()).isEqualTo("sent");
  }

  private static void elsewhere(UUID row) {
    WORLD
        .jdbc
        .sql("update outbox set claimed_by = 'another-machine:1:1' where id = ?")
        .param(row)
        .update();
  }

  private static void longAgo(UUID row) {
    WORLD
        .jdbc
        .sql("update outbox set sending_at = now() - interval '301 seconds' where id = ?")
        .param(row)
        .update();
  }

  private void drain(Dispatch node) {
    for (List<UUID> rows = node.claim(); !rows.isEmpty(); rows = node.claim()) {
      rows.forEach(row -> OutboxWorld.deliver(node, smtp, row));
    }
  }
}
