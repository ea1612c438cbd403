package mhss.gateway.responses;

import static mhss.gateway.responses.OutboxWorld.ADVISER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import mhss.gateway.mail.MailHead;
import mhss.gateway.mail.MailPart;
import mhss.gateway.mail.MimeLimits;
import mhss.gateway.mail.MimeReader;
import mhss.gateway.mail.smtp.TestSmtp;
import mhss.gateway.responses.Outbox.Acknowledgement;
import org.junit.jupiter.api.Test;

/** What stands in the outbox: once for each answer, and settled by what becomes known. */
class OutboxTest extends SendingDesk {

  @Test
  void answersAReferralAsAnAutomaticReply() {
    Acknowledgement referral = WORLD.referral(ADVISER, "r1@dwp.example", List.of("hours"));
    UUID row = WORLD.acknowledge(referral);
    MailPart mail = new MimeReader(MimeLimits.DEFAULT).read(WORLD.raw(row).getBytes());
    MailHead head = MailHead.of(mail);
    assertThat(head.from()).containsExactly(TestSmtp.FROM);
    assertThat(head.to()).containsExactly(ADVISER);
    assertThat(head.subject()).isEqualTo("MHSS " + referral.urn() + " referral received");
    assertThat(head.references()).contains("r1@dwp.example");
    assertThat(head.messageId()).isEqualTo(WORLD.row(row).headerId());
    assertThat(mail.header("Auto-Submitted")).contains("auto-replied");
    assertThat(mail.text()).contains(referral.urn(), "- Hours worked");
  }

  @Test
  void makesAMessageIdThatTellsNothing() {
    Acknowledgement referral = WORLD.referral();
    String id = WORLD.row(WORLD.acknowledge(referral)).headerId();
    assertThat(id).matches("[0-9a-f]{40}@gateway\\.example").doesNotContain(referral.urn());
  }

  @Test
  void answersOnceThoughAskedAgain() {
    Acknowledgement referral = WORLD.referral();
    UUID row = WORLD.acknowledge(referral);
    assertThat(WORLD.acknowledge(referral)).isEqualTo(row);
    send();
    assertThat(WORLD.acknowledge(referral)).isEqualTo(row);
    send();
    assertThat(server.accepted()).hasSize(1);
  }

  @Test
  void answersOnceThoughEightNodesAskAtTheSameTime() throws Exception {
    Acknowledgement referral = WORLD.referral();
    List<UUID> rows = inEightThreads(() -> WORLD.acknowledge(referral));
    assertThat(rows).hasSize(8).containsOnly(rows.get(0));
    assertThat(WORLD.messages.byCase(referral.caseFile()))
        .filteredOn(mail -> mail.direction().equals("out"))
        .hasSize(1);
  }

  @Test
  void anUncertainMailWasSentWhenItsCopyIsSeen() {
    UUID row = uncertain();
    assertThat(resolveSeen("<" + WORLD.row(row).headerId() + ">")).isTrue();
    assertThat(WORLD.row(row).state()).isEqualTo("sent");
    assertThat(WORLD.steps(row)).last().isEqualTo("sent copy-seen");
    assertThat(resolveSeen("stranger@names.example")).isFalse();
  }

  @Test
  void anUncertainMailWasSentWhenSomebodyAnswersIt() {
    UUID row = uncertain();
    learn(outbox -> outbox.answered(WORLD.row(row).headerId()));
    assertThat(WORLD.row(row).state()).isEqualTo("sent");
    assertThat(WORLD.row(row).cause()).isNull();
    assertThat(WORLD.steps(row)).last().isEqualTo("sent answered");
    UUID other = uncertain();
    learn(outbox -> outbox.reported(WORLD.row(other).headerId()));
    assertThat(WORLD.steps(other)).last().isEqualTo("sent reported");
  }

  @Test
  void whatIsLearntWhileItIsHandedOverCountsWhenThatEndedWithoutAWord() {
    UUID row = handedOver();
    learn(outbox -> outbox.answered(WORLD.row(row).headerId()));
    assertThat(WORLD.row(row).state()).as("the server may yet say so itself").isEqualTo("sending");
    kill(row);
    WORLD.dispatch().recover();
    assertThat(WORLD.row(row).state()).isEqualTo("sent");
    assertThat(WORLD.steps(row)).endsWith("send-uncertain process-stopped", "sent answered");
  }

  @Test
  void aBounceThatComesBeforeTheHandOverIsNotedIsNotForgotten() {
    UUID row = handedOver();
    learn(outbox -> outbox.bounced(WORLD.row(row).headerId(), "5.1.1"));
    learn(outbox -> outbox.resolveSeen(WORLD.row(row).headerId()));
    kill(row);
    WORLD.dispatch().recover();
    assertThat(WORLD.row(row).state()).isEqualTo("failed");
    assertThat(WORLD.steps(row)).endsWith("send-uncertain process-stopped", "send-failed bounced");
  }

  @Test
  void aMailThatCameBackOnceIsSettledByNoTraceOfItsFirstSending() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    send();
    learn(outbox -> outbox.bounced(WORLD.row(row).headerId(), "5.1.1"));
    settle(row, Choice.RESEND);
    server.hangUpAt("CONTENT");
    send();
    server.asUsual();
    learn(outbox -> outbox.resolveSeen(WORLD.row(row).headerId()));
    assertThat(WORLD.row(row).state()).isEqualTo("uncertain");
    assertThat(WORLD.traceable()).doesNotContain(WORLD.row(row));
  }

  @Test
  void aSentMailFailedWhenItBounces() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    send();
    String headerId = WORLD.row(row).headerId();
    WORLD.transaction.execute(status -> WORLD.outbox.bounced(headerId, "5.1.1 for someone@x"));
    assertThat(WORLD.row(row).state()).isEqualTo("failed");
    assertThat(WORLD.row(row).cause()).isEqualTo("bounced");
    assertThat(WORLD.row(row).reply()).isEqualTo("250 2.0.0");
  }

  @Test
  void aPersonLetsAnUncertainMailGoAgainUnderTheSameMessageId() {
    UUID row = uncertain();
    String before = WORLD.raw(row);
    settle(row, Choice.RESEND);
    send();
    assertThat(WORLD.row(row).state()).isEqualTo("sent");
    assertThat(server.accepted()).last().isEqualTo(before);
    assertThat(WORLD.steps(row)).contains("send-settled resend");
  }

  @Test
  void aPersonMaySettleOnlyWhatIsOpen() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    send();
    for (Choice choice : Choice.values()) {
      assertThatThrownBy(() -> settle(row, choice))
          .isInstanceOf(NotToSettle.class)
          .hasMessageContaining("is sent");
    }
    UUID cancelled = uncertain();
    settle(cancelled, Choice.CANCEL);
    assertThat(WORLD.row(cancelled).state()).isEqualTo("cancelled");
    UUID arrived = uncertain();
    settle(arrived, Choice.SENT);
    assertThat(WORLD.row(arrived).state()).isEqualTo("sent");
  }

  @Test
  void breaksALoopWithOneAddress() {
    List<UUID> rows = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      rows.add(WORLD.acknowledge(WORLD.referral("Loop@DWP.example", "loop" + i + "@x", List.of())));
    }
    assertThat(rows.subList(0, 20)).allMatch(row -> WORLD.row(row).state().equals("due"));
    assertThat(WORLD.row(rows.get(20)).state()).isEqualTo("suppressed");
    assertThat(WORLD.row(rows.get(20)).cause()).isEqualTo("rate-limit");
    WORLD.clock.turn(Duration.ofMinutes(61));
    UUID later = WORLD.acknowledge(WORLD.referral("loop@dwp.example", "later@x", List.of()));
    assertThat(WORLD.row(later).state()).isEqualTo("due");
  }

  @Test
  void injectsNoHeaderWhateverTheReferralSays() {
    UUID row =
        WORLD.acknowledge(
            WORLD.referral(
                ADVISER, "a@b>\r\nBcc: <evil@names.example", List.of("x\r\n\r\nBcc: y")));
    MailPart mail = new MimeReader(MimeLimits.DEFAULT).read(WORLD.raw(row).getBytes());
    assertThat(mail.header("Bcc")).isEmpty();
    assertThat(mail.header("In-Reply-To")).isEmpty();
    send();
    assertThat(server.accepted()).hasSize(1);
  }

  @Test
  void answersNoAddressThatCouldEndACommand() {
    UUID row =
        WORLD.acknowledge(WORLD.referral("a@b.example>\r\nRCPT TO:<c@d.example", "m@x", List.of()));
    assertThat(WORLD.row(row).state()).isEqualTo("failed");
    assertThat(WORLD.row(row).cause()).isEqualTo("header");
    send();
    assertThat(server.accepted()).isEmpty();
  }

  @Test
  void listsByStateCaseAndMessage() {
    Acknowledgement referral = WORLD.referral();
    UUID row = WORLD.acknowledge(referral);
    OutboxEntry entry = WORLD.row(row);
    assertThat(entry.urn()).isEqualTo(referral.urn());
    assertThat(WORLD.outbox.byState("due")).containsExactly(entry);
    assertThat(WORLD.outbox.byCase(referral.caseFile())).containsExactly(entry);
    assertThat(WORLD.outbox.byMessage(referral.message())).containsExactly(entry);
    assertThat(WORLD.outbox.byMessage(entry.message())).containsExactly(entry);
    assertThat(WORLD.outbox.unsettled()).isEmpty();
  }

  private UUID uncertain() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    server.hangUpAt("CONTENT");
    send();
    server.asUsual();
    assertThat(WORLD.outbox.unsettled()).extracting(OutboxEntry::id).contains(row);
    return row;
  }

  /** Its bytes may be on the way: nothing is known yet. */
  private UUID handedOver() {
    UUID row = WORLD.acknowledge(WORLD.referral());
    dispatch.claim();
    dispatch.load(row);
    return row;
  }

  private void learn(Predicate<Outbox> news) {
    Boolean ours = WORLD.transaction.execute(status -> news.test(WORLD.outbox));
    assertThat(ours).isTrue();
  }

  private boolean resolveSeen(String headerId) {
    return WORLD.transaction.execute(status -> WORLD.outbox.resolveSeen(headerId));
  }
}
