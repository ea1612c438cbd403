package mhss.gateway.console.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mhss.gateway.audit.Anchors;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.console.TypedCommands;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.TestGateway;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.store.TestStore;

/** A desk with a key, a case, and a mail of it. */
final class AuditedDesk implements AutoCloseable {

  static final String URN = "QQ/000123";
  static final String WORDS = "The customer feels better since Tuesday.";
  private static final String MAIL =
      """
      From: Ada <ada@adviser.example>
      To: desk@provider.example
      Subject: hello
      Message-ID: <m1@adviser.example>
      Content-Type: text/plain; charset=us-ascii

      """
          + WORDS
          + "\n";

  final TestStore store = TestStore.fresh();
  final TypedCommands typed;
  final UUID message;
  final UUID caseFile;

  AuditedDesk(Path home) {
    typed = new TypedCommands(store, home);
    typed.set("gateway.contracts[0].id", "EAST");
    typed.set("gateway.contracts[0].rules", "mhss-2024");
    typed.set("gateway.contracts[0].from", "2024-01-01");
    typed.set("gateway.contracts[0].to", "2030-12-31");
    typed.set("gateway.contracts[0].desks", "provider");
    new Keyring(home.resolve("secrets/pgp"), home.resolve("keys"), Clock.systemUTC())
        .generate("Desk <desk@provider.example>");
    message = typed.parked(MAIL);
    caseFile = opened();
  }

  private UUID opened() {
    try (LightGateway gateway = TestGateway.open()) {
      Referral referral =
          new Referral(
              null,
              "provider",
              URN,
              "referral",
              "mhss-2024",
              "EAST",
              LocalDate.parse("2026-11-02"),
              Instant.parse("2026-11-02T10:00:00Z"),
              "{\"fields\":[]}".getBytes(StandardCharsets.UTF_8),
              List.of());
      gateway
          .transaction()
          .executeWithoutResult(
              status -> gateway.bean(Casework.class).openByHand(referral, "kim", "by hand", null));
      UUID id = store.jdbc().sql("select id from case_file").query(UUID.class).single();
      store.jdbc().sql("update message set case_id = ? where id = ?").params(id, message).update();
      return id;
    }
  }

  /** What the route does. */
  void anchor() {
    try (LightGateway gateway = TestGateway.open()) {
      gateway.bean(Anchors.class).sweep();
    }
  }

  /** What a person with all rights over the database can do. */
  void tamper(String sql) {
    store
        .owner()
        .sql("do $$ begin set local session_replication_role = replica; " + sql + "; end $$")
        .update();
  }

  List<String> steps() {
    return store.jdbc().sql("select step from history order by seq").query(String.class).list();
  }

  @Override
  public void close() {
    typed.close();
  }
}
