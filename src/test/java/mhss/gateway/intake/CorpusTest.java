package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.casework.Registered;
import mhss.gateway.intake.Corpus.Entry;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Every mail and document of the corpus. To add one, add a file and a line of corpus.yaml. */
class CorpusTest {

  @TempDir static Path folder;
  private static final Map<String, IntakeWorld> WORLDS = new HashMap<>();
  private static final String WITHHELD = "history where step = 'withheld'";
  private static int mails;

  /** Of the case AB1234 of the corpus: each entry has a case of its own. */
  private static String urn;

  @BeforeAll
  static void worlds() {
    WORLDS.put("v8", world("mhss-v8"));
    WORLDS.put("2024", world("mhss-2024"));
  }

  @AfterAll
  static void stop() {
    WORLDS.values().forEach(IntakeWorld::close);
    WORLDS.clear();
  }

  static List<Entry> entries() {
    return Corpus.entries();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void becomesOfItWhatTheCorpusSays(Entry entry) {
    IntakeWorld world = WORLDS.get(entry.rules());
    urn = "AB%04d".formatted(1000 + ++mails);
    int before = world.count("message");
    int withheld = world.count(WITHHELD);
    if (entry.hasCase()) {
      open(world, entry);
    }

    world.arrives(mail(world, entry), entry.desk(), Arrived.WHEN);
    world.process();

    if (entry.outcome().equals("withheld")) {
      assertThat(world.count("message")).isEqualTo(before);
      assertThat(world.count(WITHHELD)).isEqualTo(withheld + 1);
      return;
    }
    IntakeWorld.Message message = world.latest();
    assertThat(message.status())
        .as(message.cause() + ": " + message.advice())
        .isEqualTo(entry.outcome());
    assertThat(message.cause()).as(message.advice()).isEqualTo(entry.cause());
    if (entry.kind() != null) {
      assertThat(message.kind()).isEqualTo(entry.kind());
    }
    assertThat(state(world, entry)).isEqualTo(entry.state());
    if (entry.step() != null) {
      assertThat(world.steps(message.id())).contains(entry.step());
    }
  }

  private static byte[] mail(IntakeWorld world, Entry entry) {
    String key = entry.seal().equals("forger") ? world.forgerKey : world.adviserKey;
    UnaryOperator<byte[]> seal =
        entry.seal().equals("none") ? null : entity -> world.sealedBy(key, entity);
    return CorpusMail.of(
        entry,
        text -> text.replace("AB1234", urn).replace("{answered}", "<" + letter() + ">"),
        seal);
  }

  /** Message-ID of our letter about the case. */
  private static String letter() {
    return urn + "@gateway.provider.example";
  }

  private static String state(IntakeWorld world, Entry entry) {
    return world.bean(Cases.class).byUrn(entry.desk(), urn).map(CaseFile::state).orElse(null);
  }

  private static void open(IntakeWorld world, Entry entry) {
    Instant opened = Arrived.WHEN.minusSeconds(14 * 86_400);
    String rules = "mhss-" + entry.rules();
    Referral referral =
        new Referral(
            null,
            entry.desk(),
            urn,
            "referral",
            rules,
            "TEST",
            LocalDate.of(2026, 11, 2),
            opened,
            "{}".getBytes(StandardCharsets.UTF_8),
            List.of());
    inTransaction(
        world, () -> world.bean(Casework.class).openByHand(referral, "kim", "test", null));
    int hours = 24;
    for (String event : entry.given()) {
      happens(world, entry, event, opened.plusSeconds(3600L * hours++));
    }
    world
        .jdbc()
        .sql(
            """
            insert into outbox (id, mailbox, case_id, kind, report, revision, header_id, correspondent, state, queued_at, due_at, cause)
            select gen_random_uuid(), 'provider', id, 'support-plan', 'plan', 1, :header, '', 'failed', now(), now(), 'test' from case_file where urn_key = :urn
            """)
        .param("header", letter())
        .param("urn", urn)
        .update();
  }

  /** An event, and its facts as {@code key=value}. */
  private static void happens(IntakeWorld world, Entry entry, String said, Instant at) {
    String[] words = said.split(" ");
    Map<String, String> facts = new TreeMap<>();
    for (int i = 1; i < words.length; i++) {
      facts.put(words[i].split("=")[0], words[i].split("=")[1]);
    }
    CaseEvent event = new CaseEvent(null, entry.desk(), urn, words[0], at, "kim", "test", facts);
    inTransaction(world, () -> world.bean(Casework.class).apply(event));
  }

  private static void inTransaction(IntakeWorld world, Supplier<Registered> work) {
    Registered registered = world.bean(TransactionTemplate.class).execute(status -> work.get());
    assertThat(registered).isNotInstanceOf(Registered.Illegal.class);
  }

  private static IntakeWorld world(String rules) {
    return new IntakeWorld(
        TestStore.fresh(),
        folder.resolve(rules),
        Map.of(
            "gateway.contracts[0].rules", rules,
            "gateway.contracts[0].desks", "provider,adviser",
            "gateway.intake.case-wait", "0s",
            "gateway.intake.own-names[0]", "Sample Support Ltd"));
  }
}
