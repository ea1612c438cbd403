package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.mail.FetchedBatch;
import mhss.gateway.mail.FetchedMail;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mail of {@code corpus/mails} arrives in one mailbox, in one day, and goes the whole way;
 * then each is asked what became of it.
 */
class WholeMailsTest {

  private static final int BATCH = 50;
  private static final long MOST_BYTES = 200_000;

  /** Of the mails: what people are told must not repeat any of it. */
  private static final String[] CONTENT = {"Zoë", "Exampleton", "Anxiety", "evil", "-----"};

  @TempDir static Path folder;
  private static IntakeWorld world;
  private static final Map<String, Long> UIDS = new HashMap<>();

  @BeforeAll
  static void everyMailArrives() throws IOException {
    copy("own", folder.resolve("secrets").resolve("pgp"));
    copy("partners", folder.resolve("keys"));
    world =
        new IntakeWorld(
            TestStore.fresh(),
            folder,
            Map.of(
                "gateway.partners.file",
                WholeMail.FOLDER.resolve("partners.yml").toString(),
                "gateway.acknowledge-referrals",
                "false"));
    List<FetchedMail> mails = new ArrayList<>();
    for (WholeMail mail : WholeMail.all()) {
      long uid = mails.size() + 1L;
      UIDS.put(mail.file(), uid);
      mails.add(new Arrived(uid, mail.bytes()));
    }
    for (int from = 0; from < mails.size(); from += BATCH) {
      List<FetchedMail> some = mails.subList(from, Math.min(from + BATCH, mails.size()));
      world.bean(Receive.class).receive(new FetchedBatch("provider", "provider", 1, some));
    }
    world.process();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  static List<WholeMail> mails() {
    return WholeMail.all();
  }

  @ParameterizedTest
  @MethodSource("mails")
  void becomesOfItWhatTheTableSays(WholeMail mail) throws IOException {
    Became became = became(mail);

    assertThat(became.status())
        .as(became.cause() + ": " + became.advice())
        .isEqualTo(mail.outcome());
    assertThat(became.cause()).as(became.advice()).isEqualTo(mail.cause());
    assertThat(String.valueOf(became.advice())).doesNotContain(CONTENT);
    Optional<CaseFile> opened = caseOf(became);
    assertThat(opened.map(WholeMailsTest::urn).orElse(null)).isEqualTo(mail.urn());
    if (opened.isPresent()) {
      assertThat(name(opened.get())).isEqualTo(mail.name());
    }
  }

  @Test
  void everyFileHasItsLineAndNoneIsBig() throws IOException {
    try (Stream<Path> files = Files.walk(WholeMail.FOLDER)) {
      List<Path> mails = files.filter(file -> file.toString().endsWith(".eml")).toList();
      assertThat(mails)
          .extracting(file -> WholeMail.FOLDER.relativize(file).toString())
          .containsExactlyInAnyOrderElementsOf(
              WholeMail.all().stream().map(WholeMail::file).toList());
      assertThat(mails).allMatch(file -> file.toFile().length() <= MOST_BYTES);
    }
  }

  /**
   * @param status {@code withheld} when nothing of it is kept
   */
  private record Became(String status, String cause, String advice, UUID caseFile) {}

  private static Became became(WholeMail mail) {
    return world
        .jdbc()
        .sql(
            """
            select coalesce(m.status, e.outcome), m.cause, m.cause_text, m.case_id
              from mailbox_entry e left join message m on m.id = e.message
             where e.mailbox = 'provider' and e.uid = :uid
            """)
        .param("uid", UIDS.get(mail.file()))
        .query(
            (row, n) ->
                new Became(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, UUID.class)))
        .single();
  }

  private static Optional<CaseFile> caseOf(Became became) {
    return Optional.ofNullable(became.caseFile()).flatMap(id -> world.bean(Cases.class).byId(id));
  }

  private static String urn(CaseFile opened) {
    return opened.urn().replace(" ", "").toUpperCase(Locale.ROOT);
  }

  private static String name(CaseFile opened) throws IOException {
    byte[] details = world.bean(Cases.class).details(opened.id()).orElseThrow();
    for (JsonNode field : new ObjectMapper().readTree(details).get("fields")) {
      if (field.path("key").asText().equals("customer_name")) {
        return field.path("value").asText();
      }
    }
    return "";
  }

  private static void copy(String keys, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(WholeMail.FOLDER.resolve("keys").resolve(keys))) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
