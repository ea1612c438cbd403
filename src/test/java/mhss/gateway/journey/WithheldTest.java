package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mhss.gateway.journey.PostOffice.Lying;
import mhss.gateway.sandbox.AnnexASamples;
import mhss.gateway.sandbox.Letter.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mail about a special customer record must not be held (2024 guidance 4.49): it is looked for in
 * every table, every file and every log, byte by byte.
 */
class WithheldTest {

  private static final List<String> WORDS =
      List.of("Quincemarrow", "Zebulon", "vermilion kettle", "quokkamail");

  @TempDir Path folder;
  private GatewayUnderTest gateway;

  @BeforeEach
  void start() {
    gateway = new GatewayUnderTest(folder, Map.of()).start();
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void leavesNoTraceOfAMailWithAMarker() throws IOException {
    gateway.post.send(inTheBody());
    gateway.post.send(inASealedForm());
    gateway.post.send(inAFileName());
    gateway.post.send(inAForwardedMail());
    gateway.post.send(gateway.letters.chat("harmless@atw.example", "A mail that may be held"));
    List<Lying> before = gateway.post.inProvidersMailbox();
    gateway.awaitQuiet(5);

    assertThat(gateway.post.inProvidersMailbox()).isEqualTo(before);
    assertThat(gateway.count("message")).isEqualTo(1);
    historyHoldsOnlyThePlaces();
    List<Lying> withheld = before.subList(0, 4);
    Lying harmless = before.get(4);
    nothingIn("the tables", tables(), withheld);
    assertThat(tables()).contains(harmless.sha256());
    gateway.database().sql("checkpoint").update();
    nothingInFiles(withheld, harmless);
  }

  private byte[] inTheBody() {
    return gateway
        .letters
        .fromAdviser("Zebulon")
        .plain(
            "quokkamail-1@atw.example",
            "Ms Quincemarrow is a Special Customer. She asks for the vermilion kettle.");
  }

  private byte[] inASealedForm() {
    Map<String, String> values = gateway.letters.values("AB1234");
    values.put("customer_name", "Quincemarrow");
    values.put("mh_effects", "SCR. Fond of the vermilion kettle");
    Part form = new Part("AnnexA.pdf", "application/pdf", AnnexASamples.pdfForm(values));
    return gateway.letters.sealed(
        "quokkamail-2@atw.example", gateway.letters.adviser, Part.text("See the form."), form);
  }

  private byte[] inAFileName() {
    return gateway
        .letters
        .fromAdviser("Zebulon")
        .withFiles(
            "quokkamail-3@atw.example",
            Part.text("A vermilion kettle for Quincemarrow"),
            new Part(
                "Quincemarrow (SCR).txt",
                "text/plain",
                "kettle".getBytes(StandardCharsets.US_ASCII)));
  }

  private byte[] inAForwardedMail() {
    byte[] forwarded =
        gateway
            .letters
            .fromAdviser("Zebulon, SL2")
            .plain("quokkamail-4@atw.example", "The vermilion kettle of Quincemarrow");
    return gateway
        .letters
        .fromAdviser("Fwd: Zebulon")
        .withFiles(
            "quokkamail-5@atw.example",
            Part.text("As discussed."),
            new Part("", "message/rfc822", forwarded));
  }

  private void historyHoldsOnlyThePlaces() {
    List<String> steps =
        gateway
            .database()
            .sql(
                "select step || ':' || outcome || ' ' || facts from history where step = 'withheld' order by seq")
            .query(String.class)
            .list();
    assertThat(steps).hasSize(4).allMatch(step -> step.startsWith("withheld:SCR_BLOCKED {"));
    assertThat(steps)
        .allMatch(
            step ->
                step.matches(
                    "[^{]*\\{\"folder\":\"INBOX\",\"mailbox\":\"provider\",\"uid\":\"?\\d+\"?,\"uidvalidity\":\"?\\d+\"?}"));
  }

  /** Every row of every table; bytes as PostgreSQL writes them, in hexadecimal. */
  private String tables() {
    List<String> names =
        gateway
            .database()
            .sql("select tablename from pg_tables where schemaname = 'public'")
            .query(String.class)
            .list();
    List<String> rows = new ArrayList<>();
    for (String name : names) {
      rows.addAll(
          gateway
              .database()
              .sql("select row_to_json(t)::text from \"" + name + "\" t")
              .query(String.class)
              .list());
    }
    return String.join("\n", rows).toLowerCase(Locale.ROOT);
  }

  /** Files of the database with its write-ahead log, logs, what stands on the terminal. */
  private void nothingInFiles(List<Lying> withheld, Lying harmless) throws IOException {
    boolean found = false;
    try (Stream<Path> files =
        Stream.concat(Files.walk(gateway.data()), Stream.of(gateway.output()))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        nothingIn(file.toString(), content.toLowerCase(Locale.ROOT), withheld);
        found |= content.contains(raw(harmless.sha256()));
        for (Lying mail : withheld) {
          assertThat(content.contains(raw(mail.sha256()))).as(file.toString()).isFalse();
        }
      }
    }
    assertThat(found).as("a mail that may be held is found the same way").isTrue();
  }

  private static void nothingIn(String place, String text, List<Lying> withheld) {
    List<String> traces = new ArrayList<>();
    for (String word : WORDS) {
      traces.add(word.toLowerCase(Locale.ROOT));
      traces.add(HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)));
    }
    withheld.forEach(mail -> traces.add(mail.sha256()));
    assertThat(traces.stream().filter(text::contains)).as(place).isEmpty();
  }

  private static String raw(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }
}
