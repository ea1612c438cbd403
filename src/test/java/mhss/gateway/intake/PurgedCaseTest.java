package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.Referral;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** A case with mails, a letter, a report, a notice and an alert, at both desks, and then purged. */
class PurgedCaseTest {

  private static final String URN = "AB1234";

  @TempDir Path folder;
  private TestStore store;
  private IntakeWorld world;

  @BeforeEach
  void world() {
    store = TestStore.fresh();
    world =
        new IntakeWorld(store, folder, Map.of("gateway.contracts[0].desks", "provider,adviser"));
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void nothingOfASpecialCustomerStaysOutsideTheHistory() throws IOException {
    becomeACase();
    List<CaseFile> files = world.bean(Cases.class).byUrn(URN);
    assertThat(files).extracting(CaseFile::desk).containsExactly("adviser", "provider");
    List<UUID> mails = ids("select id from message where case_id is not null or urn = 'AB1234'");
    List<UUID> keys = ids("select key_id from message union select key_id from case_file");
    assertThat(mails).hasSizeGreaterThanOrEqualTo(4);
    assertThat(world.count("review")).isEqualTo(1);
    assertThat(world.count("seen_signature")).isPositive();
    assertThat(tablesThatSay(URN)).contains("case_file", "message", "alert", "history");

    List<Map<String, Integer>> gone = purge(files);

    assertThat(gone.get(0)).containsEntry("documents for review", 1).containsKey("alerts");
    assertThat(gone.get(1)).containsEntry("letters", 1).containsEntry("notices", 1);
    assertThat(tablesThatSay(URN)).containsExactly("history");
    assertThat(tablesThatSay("Pat Example")).isEmpty();
    assertThat(world.count("message_content")).isZero();
    assertThat(world.count("review") + world.count("notice") + world.count("seen_signature"))
        .isZero();
    assertThat(world.count("outbox where state = 'due'")).isZero();
    MessageStore store = world.messages();
    assertThat(mails).allMatch(id -> store.byId(id).orElseThrow().status().equals("withheld"));
    assertThat(keys)
        .allMatch(
            key -> world.count("vault_key where wrapped is null and id = '" + key + "'") == 1);
  }

  @Test
  void aMailOfThePersonThatComesAgainKnowsNothingOfBefore() {
    world.arrives(referral("a@atw.example"));
    world.process();
    purge(world.bean(Cases.class).byUrn(URN));

    world.arrives(referral("b@atw.example"));
    world.process();

    assertThat(world.latest().status()).isEqualTo("applied");
    assertThat(world.bean(Cases.class).byUrn(URN)).hasSize(1);
  }

  private void becomeACase() throws IOException {
    world.arrives(referral("a@atw.example"));
    world.process();
    world.bean(TransactionTemplate.class).executeWithoutResult(status -> openForTheAdviser());
    String plan = Files.readString(Path.of("src/test/resources/corpus/support-plan.txt"));
    Part file = new Part("plan.txt", "text/plain", plan.getBytes(StandardCharsets.UTF_8));
    byte[] report = sealed("coach@provider.example", "c@provider.example", file);
    world.arrives(report, "adviser", Arrived.WHEN);
    world.process();
    assertThat(world.latest().status()).as(world.latest().advice()).isEqualTo("applied");
    Part early = Part.text(IntakeJourneyTest.accepted(URN));
    world.arrives(sealed(IntakeWorld.ADVISER, "d@atw.example", early));
    world.process();
    CaseFile provider = world.bean(Cases.class).byUrn("provider", URN).orElseThrow();
    byte[] values =
        world.bean(Vault.class).seal(provider.key(), "{}".getBytes(StandardCharsets.UTF_8), "x");
    world
        .jdbc()
        .sql(
            "insert into notice (id, case_id, kind, cause, state, late, \"values\", prepared_at)"
                + " values (gen_random_uuid(), ?, 'V-08', 'test', 'prepared', false, ?, now())")
        .params(provider.id(), values)
        .update();
    world
        .jdbc()
        .sql(
            "insert into alert (what, desk, urn, words, at, noted_at)"
                + " values ('review:1', 'adviser', ?, 'waits', now(), now())")
        .param(URN)
        .update();
  }

  private void openForTheAdviser() {
    world
        .bean(Casework.class)
        .openByHand(
            new Referral(
                null,
                "adviser",
                URN,
                "referral",
                "mhss-v8",
                "TEST",
                LocalDate.of(2026, 11, 2),
                Instant.parse("2026-11-02T10:00:00Z"),
                "{}".getBytes(StandardCharsets.UTF_8),
                List.of()),
            "kim",
            "test",
            null);
  }

  private List<Map<String, Integer>> purge(List<CaseFile> files) {
    CaseRecords records = world.bean(CaseRecords.class);
    return world
        .bean(TransactionTemplate.class)
        .execute(
            status ->
                files.stream()
                    .<Map<String, Integer>>map(file -> records.purge(file.id(), "kim", "told"))
                    .toList());
  }

  private byte[] referral(String id) {
    return sealed(
        IntakeWorld.ADVISER, id, IntakeJourneyTest.form("pdf", IntakeJourneyTest.values(URN)));
  }

  private byte[] sealed(String from, String id, Part part) {
    byte[] entity = IntakeJourneyTest.entity(part);
    Instant sent = Instant.parse("2026-11-20T10:00:00Z");
    return new Letter(from, IntakeWorld.PROVIDER, "MHSS", sent)
        .sealed(id, world.sealedBy(world.adviserKey, entity));
  }

  private List<UUID> ids(String sql) {
    return world.jdbc().sql(sql).query(UUID.class).list();
  }

  /** What a dump would show: every table in whose rows the text stands. */
  private List<String> tablesThatSay(String text) {
    return store
        .owner()
        .sql("select table_name from information_schema.tables where table_schema = 'public'")
        .query(String.class)
        .list()
        .stream()
        .filter(table -> world.count(table + " t where t::text like '%" + text + "%'") > 0)
        .toList();
  }
}
