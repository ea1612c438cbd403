package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Some mails, good, cut off, open and from a stranger: what they say about people stands in no
 * table and no log. {@code SandboxDayTest} is the same for a whole day, and looks in more places.
 */
@ExtendWith(OutputCaptureExtension.class)
class NothingInClearTest {

  private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");
  private static final List<String> WORDS =
      List.of(
          "Quillfeather",
          "QQ123456C",
          "QQ 12 34 56 C",
          "dreads the lift",
          "heliotrope",
          "14/02/1987",
          "1987-02-14",
          "Exampleton");

  @TempDir Path folder;

  @Test
  void whatMailsSayAboutPeopleStandsInNoTableAndNoLog(CapturedOutput log) {
    try (IntakeWorld world = new IntakeWorld(TestStore.fresh(), folder)) {
      sealed(world, "1", IntakeJourneyTest.form("pdf-form", values("AB1001")));
      sealed(world, "2", IntakeJourneyTest.form("text", values("AB1002")));
      sealed(world, "3", cutOff(IntakeJourneyTest.form("docx", values("AB1003"))));
      world.arrives(letter(IntakeWorld.ADVISER).plain("4@atw.example", "QQ123456C: heliotrope"));
      world.arrives(letter("quillfeather@home.example").plain("5@home.example", "QQ 12 34 56 C"));
      world.process();
      String tables = tables(world.jdbc());

      assertThat(tables).contains("ab1001", "ab1002", "applied", "parked");
      assertThat(found(tables)).isEmpty();
      assertThat(found(log.getAll())).isEmpty();
    }
  }

  private static void sealed(IntakeWorld world, String id, Part form) {
    byte[] entity = IntakeJourneyTest.entity(form);
    byte[] armoured = world.sealedBy(world.adviserKey, entity);
    world.arrives(letter(IntakeWorld.ADVISER).sealed(id + "@atw.example", armoured));
  }

  private static Letter letter(String from) {
    return new Letter(from, IntakeWorld.PROVIDER, "Quillfeather dreads the lift", SENT);
  }

  private static Map<String, String> values(String urn) {
    Map<String, String> values = IntakeJourneyTest.values(urn);
    values.put("customer_name", "Zebulon Quillfeather");
    values.put("mh_conditions", "QQ123456C dreads the lift");
    values.put("mh_effects", "heliotrope");
    return values;
  }

  private static Part cutOff(Part whole) {
    byte[] half = Arrays.copyOf(whole.content(), whole.content().length / 2);
    return new Part("Quillfeather.docx", whole.mediaType(), half);
  }

  private static String tables(JdbcClient jdbc) {
    List<String> rows = new ArrayList<>();
    for (String table :
        jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
            .query(String.class)
            .list()) {
      rows.addAll(
          jdbc.sql("select row_to_json(t)::text from \"" + table + "\" t")
              .query(String.class)
              .list());
    }
    return String.join("\n", rows).toLowerCase(Locale.ROOT);
  }

  private static List<String> found(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return WORDS.stream().filter(word -> forms(word).anyMatch(small::contains)).toList();
  }

  /** As written, and as PostgreSQL shows bytes. */
  private static Stream<String> forms(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return Stream.of(word.toLowerCase(Locale.ROOT), HexFormat.of().formatHex(bytes));
  }
}
