package mhss.gateway.returns.ledger;

import static mhss.gateway.returns.ledger.LedgerWorld.MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Casework;
import mhss.gateway.history.History;
import mhss.gateway.mail.smtp.TestSmtp;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.ledger.LedgerWorld.Node;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What several processes, dying ones, and a world out of reach do to a return. */
class LedgerNodesTest {

  @TempDir private Path home;
  private LedgerWorld world;

  @BeforeEach
  void open() {
    world = new LedgerWorld(home);
    world.accepted("QQ/000001");
  }

  @AfterEach
  void close() {
    world.close();
  }

  private long count(String table) {
    return world.store.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }

  @Test
  void twoNodesMakeOneClaim() {
    world.turnTo("2018-05-31T12:30");
    try (Node other = world.anotherNode()) {
      CompletableFuture<Produced> one = CompletableFuture.supplyAsync(() -> world.claim(MAY));
      CompletableFuture<Produced> two = CompletableFuture.supplyAsync(() -> other.claim(MAY));

      assertThat(one.join().id()).isEqualTo(two.join().id());
    }
    assertThat(count("return_file")).isOne();
    assertThat(world.outbox("due")).hasSize(1);
  }

  @Test
  void aProcessThatDiesWhileItMakesAReturnLeavesNothingBehind() {
    world.turnTo("2018-05-31T12:30");
    AcceptedPlans deadly =
        new AcceptedPlans(world.bean(JdbcClient.class)) {
          @Override
          public Made make(Assignment assignment) {
            Made made = super.make(assignment);
            world
                .bean(JdbcClient.class)
                .sql("select pg_terminate_backend(pg_backend_pid())")
                .query(row -> {});
            return made;
          }
        };
    try (Node dying = world.nodeOnTheSameBeans(deadly)) {
      assertThatThrownBy(() -> dying.claim(MAY)).isInstanceOf(RuntimeException.class);
    }
    assertThat(count("return_file")).isZero();
    assertThat(count("outbox")).isZero();

    world.claim(MAY);

    assertThat(count("return_file")).isOne();
    assertThat(world.returns().said("claim/2018-05").lines()).hasSize(1);
    assertThat(world.bean(History.class).verify().intact()).isTrue();
  }

  @Test
  void whatIsMadeButNotCommittedIsMadeAgain() {
    world.turnTo("2018-05-31T12:30");
    world.rolledBack(() -> world.claim(MAY));
    assertThat(count("return_file") + count("return_claim_line") + count("outbox")).isZero();

    assertThat(world.claim(MAY).state()).isEqualTo("queued");
    assertThat(count("vault_key where purpose = 'return'")).isOne();
  }

  /** Its number is given, but it is not committed: a claim that did not wait would lose it. */
  @Test
  void aClaimWaitsForTheEventsThatAreJustBeingWritten() {
    world.almostAccepted("QQ/000002");
    try (Node other = world.anotherNode()) {
      CompletableFuture<Produced> claim =
          world.anotherTransaction(
              () -> {
                accept("QQ/000002");
                world.turnTo("2018-05-31T12:30");
                CompletableFuture<Produced> begun =
                    CompletableFuture.supplyAsync(() -> other.claim(MAY));
                Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> count("pg_locks where not granted") > 0);
                assertThat(begun).isNotDone();
                return begun;
              });
      claim.join();
    }
    assertThat(world.returns().said("claim/2018-05").lines())
        .extracting(ClaimLine::urn)
        .contains("QQ/000002");
  }

  private void accept(String urn) {
    world
        .bean(Casework.class)
        .apply(
            new CaseEvent(
                null,
                "provider",
                urn,
                "plan-accepted",
                world.clock.instant(),
                "kim",
                "told",
                Map.of()));
  }

  @Test
  void aServerOutOfReachDelaysAReturnAndLosesNothing() throws IOException {
    world.turnTo("2018-05-31T12:30");
    UUID claim = world.claim(MAY).id();
    world.send(TestSmtp.live(closedPort()));
    assertThat(world.state("claim/2018-05")).isEqualTo("queued");

    world.turnTo("2018-06-01T09:00");
    assertThat(world.returns().attention())
        .singleElement()
        .satisfies(entry -> assertThat(entry.id()).isEqualTo(claim))
        .satisfies(entry -> assertThat(entry.late()).isTrue());
    GreenMail server = new GreenMail(new ServerSetup(0, null, "smtp"));
    server.start();
    world.send(TestSmtp.live(server.getSmtp().getPort()));

    assertThat(server.getReceivedMessages()).hasSize(3);
    server.stop();
    assertThat(world.returns().find("claim/2018-05"))
        .get()
        .extracting(ReturnEntry::state, ReturnEntry::late)
        .containsExactly("sent", true);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** As PostgreSQL says that the disk is full. */
  @Test
  void aFullDiskKeepsNothingOfAReturnUntilThereIsRoom() {
    world.turnTo("2018-05-31T12:30");
    JdbcClient owner = world.store.owner();
    owner
        .sql(
            """
            create function no_room() returns trigger language plpgsql as
            $$ begin raise exception 'no space left on device' using errcode = 'disk_full'; end $$
            """)
        .update();
    owner
        .sql(
            "create trigger no_room before insert on return_segment"
                + " for each row execute function no_room()")
        .update();
    assertThatThrownBy(() -> world.claim(MAY)).hasRootCauseMessage(diskFull());
    assertThat(count("return_file") + count("return_claim_line")).isZero();

    owner.sql("drop trigger no_room on return_segment").update();
    assertThat(world.claim(MAY).state()).isEqualTo("queued");
    assertThat(List.of(world.state("claim/2018-05"))).containsExactly("queued");
  }

  private static String diskFull() {
    return "ERROR: no space left on device\n  Where: PL/pgSQL function no_room() line 1 at RAISE";
  }
}
