package mhss.gateway.returns.ledger;

import static mhss.gateway.returns.ledger.LedgerWorld.JUNE;
import static mhss.gateway.returns.ledger.LedgerWorld.MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.mail.smtp.TestSmtp;
import mhss.gateway.responses.Choice;
import mhss.gateway.responses.Dispatch;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.ReturnRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found out between making a return, sealing it, and SMTP. */
class LeavingTest {

  @TempDir private Path home;
  private final GreenMail server = new GreenMail(new ServerSetup(0, null, "smtp"));
  private LedgerWorld world;
  private CaseFile file;

  @BeforeEach
  void open() {
    server.start();
    world = new LedgerWorld(home);
    file = world.accepted("QQ/000001");
    world.accepted("QQ/000002");
  }

  @AfterEach
  void close() {
    server.stop();
    world.close();
  }

  private UUID claimed() {
    world.turnTo("2018-05-31T12:30");
    return world.claim(MAY).id();
  }

  private void sent() {
    world.send(TestSmtp.live(server.getSmtp().getPort()));
  }

  private UUID mail(UUID claim) {
    return world.row(claim).mail().outbox();
  }

  private void settled(UUID claim, Choice choice) {
    world.anotherTransaction(
        () -> {
          world.bean(Outbox.class).settle(mail(claim), choice, "kim", "because");
          return null;
        });
  }

  private void bounced(UUID claim) {
    world.anotherTransaction(
        () -> world.bean(Outbox.class).bounced(world.row(claim).mail().headerId(), "5.1.1"));
  }

  private void held() {
    world.anotherTransaction(
        () -> world.bean(CaseRecords.class).hold(file.id(), "contradictory-decision", "kim"));
  }

  private OutboxEntry entry(UUID claim) {
    return world.bean(Outbox.class).byId(mail(claim)).orElseThrow();
  }

  @Test
  void whatCameBackFromOneOfficerReachedTheOthersAndIsNotDiscarded() {
    UUID claim = claimed();
    sent();
    bounced(claim);
    assertNotDiscarded(claim);

    settled(claim, Choice.CANCEL);
    assertNotDiscarded(claim);
    world.turnTo("2018-06-29T12:30");
    assertThat(world.returns().said(world.claim(JUNE).id().toString()).lines()).isEmpty();
  }

  private void assertNotDiscarded(UUID claim) {
    assertThatThrownBy(() -> world.returns().discard(claim, "kim", "why not"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("returns correct");
  }

  @Test
  void whatMayHaveLeftIsNotDiscardedThoughItsMailWasCancelled() {
    UUID claim = claimed();
    Dispatch dispatch = world.bean(Dispatch.class);
    dispatch.claim().forEach(dispatch::load);
    world
        .store
        .owner()
        .sql("update outbox set sending_at = now() - interval '1 hour' where state = 'sending'")
        .update();
    dispatch.recover();
    settled(claim, Choice.CANCEL);

    assertNotDiscarded(claim);
  }

  @Test
  void aClaimThatWaitsForItsApprovalStaysWhenACaseInItIsHeld() {
    world.close();
    world = new LedgerWorld(home.resolve("b"), Map.of("gateway.returns.approve", "claim"), "x");
    file = world.accepted("QQ/000001");
    UUID claim = claimed();
    held();

    world.returns().approve(claim, "kim");

    assertThat(world.state("claim/2018-05")).isEqualTo("due");
    assertThat(world.row(claim).problem().orElseThrow()).contains("release the case");
    world.anotherTransaction(
        () -> world.bean(CaseRecords.class).release(file.id(), "kim", "settled"));
    assertThat(world.production().sealPending()).isOne();
  }

  @Test
  void aMailThatWaitsForSmtpStaysWhenACaseInItIsHeld() {
    UUID claim = claimed();
    held();
    sent();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(entry(claim).state()).isEqualTo("failed");
    assertThat(entry(claim).advice()).contains("release the case");
    world.anotherTransaction(
        () -> world.bean(CaseRecords.class).release(file.id(), "kim", "settled"));
    settled(claim, Choice.RESEND);
    sent();
    assertThat(server.getReceivedMessages()).hasSize(3);
  }

  @Test
  void aMailThatCameBackDoesNotLeaveAgainWithAPurgedCaseInIt() {
    UUID claim = claimed();
    sent();
    world.anotherTransaction(() -> world.bean(CaseRecords.class).purge(file.id(), "kim", "4.49"));
    bounced(claim);
    settled(claim, Choice.RESEND);
    sent();

    assertThat(server.getReceivedMessages()).hasSize(3);
    assertThat(entry(claim).advice()).contains("must not be held");
  }

  @Test
  void aVersionThatWasReplacedDoesNotLeaveAfterTheOneThatReplacedIt() {
    UUID claim = claimed();
    sent();
    world.returns().correct("claim/2018-05", "kim", "why not");
    bounced(claim);
    settled(claim, Choice.RESEND);
    sent();

    assertThat(server.getReceivedMessages()).hasSize(6);
    assertThat(entry(claim).advice()).contains("took its place");
  }

  @Test
  void aMailSealedForAnOfficerWhoIsNoneAnyMoreDoesNotLeave() throws IOException {
    UUID claim = claimed();
    Path partners = home.resolve("partners.yml");
    String before = Files.readString(partners);
    Files.writeString(partners, before.replaceFirst("roles: \\[payment-officer]", "roles: []"));
    sent();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(entry(claim).advice()).contains("does not count any more");
    settled(claim, Choice.CANCEL);
    world.returns().correct("claim/2018-05", "kim", "anna left");
    sent();
    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  @Test
  void aMailSealedUnderAKeyThatIsNotPinnedAnyMoreDoesNotLeave() throws IOException {
    UUID claim = claimed();
    Path partners = home.resolve("partners.yml");
    String before = Files.readString(partners);
    Files.writeString(
        partners,
        before.replaceFirst("keys: \\['[0-9A-F]+']", "keys: ['" + "AB".repeat(20) + "']"));
    sent();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(entry(claim).advice()).contains("does not count any more");
  }

  @Test
  void saysBeforeTheDayWhoWouldGetAReturnAndWhoseKeyIsMissing() {
    ReturnEntry planned = planned();
    assertThat(world.returns().rehearse(planned).problems()).isEmpty();
    assertThat(world.returns().rehearse(planned).recipients())
        .contains("anna@dwp.example", "ben@dwp.example", "carol@dwp.example");

    world.close();
    world = new LedgerWorld(home.resolve("other"), Map.of(), "ben");
    assertThat(world.returns().rehearse(planned).problems())
        .singleElement()
        .asString()
        .contains("ben");
    assertThat(world.returns().calendar(planned.plannedOn(), planned.plannedOn()))
        .extracting(ReturnEntry::state)
        .containsOnly("planned");
  }

  private ReturnEntry planned() {
    return world.returns().find("mhss-v8/claim/2018-05").orElseThrow();
  }
}
