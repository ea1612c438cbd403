package mhss.gateway.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandsTest {

  private AuditedDesk desk;
  @TempDir private Path home;

  @BeforeEach
  void open() {
    desk = new AuditedDesk(home);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void findsWhatAPersonDid() {
    JsonNode found = desk.typed.json("audit", "search", "--who", "kim");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).get("urn").asText()).isEqualTo(AuditedDesk.URN);
    assertThat(desk.typed.run("audit", "search", "--who", "nobody")).isEqualTo(1);
    assertThat(desk.typed.out()).contains("Leave out a condition");
  }

  @Test
  void findsACaseAMessageAndADay() {
    assertThat(desk.typed.json("audit", "search", "qq/000123")).isNotEmpty();
    String begin = desk.message.toString().substring(0, 8);
    assertThat(desk.typed.json("audit", "search", begin, "--what", "received stored")).hasSize(1);
    assertThat(desk.typed.run("audit", "search", "--until", "2001-01-01")).isEqualTo(1);
    assertThat(desk.typed.run("audit", "search", "QQ/999999")).isEqualTo(1);
    assertThat(desk.typed.err()).contains("There is no case and no message QQ/999999");
  }

  @Test
  void goesThroughTheHistoryPageByPage() {
    assertThat(desk.typed.run("audit", "search", "--last", "1")).isZero();
    String more = desk.typed.out().replaceFirst("(?s).*--older (\\d+)\\s*", "$1");
    assertThat(desk.typed.json("audit", "search", "--older", more).get(0).get("entry").asLong())
        .isEqualTo(Long.parseLong(more) - 1);
  }

  @Test
  void exportsACaseThatVerifiesAnywhere() throws IOException {
    desk.anchor();
    Path bundle = home.resolve("case.zip");
    JsonNode done =
        desk.typed.json(
            "audit",
            "export",
            AuditedDesk.URN,
            "--with-content",
            "--out",
            bundle.toString(),
            "--actor",
            "ann");
    assertThat(desk.steps()).contains("export-begun", "content-read").endsWith("exported");
    assertThat(names(bundle))
        .contains(
            "README.txt",
            "summary.pdf",
            "history.jsonl",
            "history.csv",
            "cases.json",
            "cases/" + desk.caseFile + "/form.json",
            "messages/" + desk.message + "/mail.eml",
            "messages/" + desk.message + "/content.json",
            "manifest.json.asc");
    assertThat(text(bundle, "messages/" + desk.message + "/part-1.txt"))
        .contains(AuditedDesk.WORDS);
    assertThat(pdf(bundle)).contains("Export of case " + AuditedDesk.URN, "A case was opened");

    nowhereNear();
    String signer = done.get("signer").asText();
    JsonNode good = desk.typed.json("audit", "verify", bundle.toString(), "--fingerprint", signer);
    assertThat(good.get("good").asBoolean()).as(good.toPrettyString()).isTrue();
    assertThat(good.get("bundle").get("made-for").asText()).isEqualTo("ann");
    assertThat(
            desk.typed.run("audit", "verify", bundle.toString(), "--fingerprint", "AB".repeat(20)))
        .isEqualTo(4);
    assertThat(desk.typed.err()).contains("not the one you named");
  }

  /** Another machine: no database, no keys. */
  private void nowhereNear() {
    desk.typed.set("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/nothing");
    desk.typed.set("gateway.secrets", home.resolve("nothing").toString());
  }

  @Test
  void asksForTheFingerprintOfAKeyThatItDoesNotKnow() {
    Path bundle = exported();
    assertThat(desk.typed.run("audit", "verify", bundle.toString())).isZero();
    nowhereNear();
    assertThat(desk.typed.run("audit", "verify", bundle.toString())).isEqualTo(4);
    assertThat(desk.typed.err()).contains("none of our own here", "--fingerprint");
  }

  @Test
  void givesNoContentUnlessItIsAskedTo() throws IOException {
    Path bundle = exported();
    assertThat(names(bundle)).noneMatch(name -> name.startsWith("messages/"));
    assertThat(desk.steps()).doesNotContain("content-read");
    for (String name : names(bundle)) {
      assertThat(text(bundle, name)).doesNotContain(AuditedDesk.WORDS, "adviser.example");
    }
  }

  @Test
  void exportsAPeriodWithoutGaps() throws IOException {
    Path bundle = home.resolve("period.zip");
    assertThat(
            desk.typed.run(
                "audit",
                "export",
                "--from",
                "2001-01-01",
                "--until",
                "2101-01-01",
                "--out",
                bundle.toString()))
        .as(desk.typed.err())
        .isZero();
    long entries = text(bundle, "history.jsonl").lines().count();
    assertThat(entries).isGreaterThan(2);
    assertThat(text(bundle, "history.csv").lines()).hasSize((int) entries + 1);
    assertThat(desk.typed.run("audit", "verify", bundle.toString())).isZero();
    assertThat(desk.typed.out()).contains("none is left out");
  }

  @Test
  void refusesWhatItCannotExport() {
    assertThat(desk.typed.run("audit", "export", "QQ/999999")).isEqualTo(4);
    assertThat(desk.typed.err()).contains("There is no case QQ/999999");
    assertThat(desk.typed.run("audit", "export", "--from", "2026-11-01")).isEqualTo(2);
    assertThat(desk.typed.run("audit", "export", "--from", "1999-01-01", "--until", "1999-02-01"))
        .isEqualTo(4);
    assertThat(desk.typed.err()).contains("Nothing happened between these days");
    Path bundle = exported();
    assertThat(desk.typed.run("audit", "export", AuditedDesk.URN, "--out", bundle.toString()))
        .isEqualTo(4);
    assertThat(desk.typed.err()).contains("is there already");
    assertThat(desk.typed.run("audit", "verify", home.resolve("partners.yml").toString()))
        .isEqualTo(1);
  }

  @Test
  void anchorsTheHistoryOnceADayAndVerifiesItBesideThem() throws IOException {
    desk.anchor();
    desk.anchor();
    assertThat(desk.steps()).filteredOn("anchored"::equals).hasSize(1);
    assertThat(desk.typed.json("audit", "anchors")).hasSize(1);
    try (Stream<Path> files = Files.list(home.resolve("data/anchors"))) {
      assertThat(files).hasSize(2);
    }
    assertThat(desk.typed.run("audit", "verify")).as(desk.typed.out()).isZero();
    assertThat(desk.typed.out()).contains("Intact", "1 of 1 anchors fit", "proves it");
  }

  @Test
  void mailsTheAnchorToTheAuditorWhenItIsTold() throws IOException {
    desk.typed.set("gateway.audit.mail-from", "provider");
    desk.typed.set("gateway.mode", "sandbox");
    desk.typed.set("gateway.desks.provider.mailbox", "provider");
    desk.typed.set("gateway.smtp.provider.host", "localhost");
    desk.typed.set("gateway.smtp.provider.from", "desk@provider.example");
    desk.typed.set("gateway.smtp.provider.security", "plain");
    Path partners = home.resolve("partners.yml");
    Files.writeString(
        partners,
        "partners:\n  - {id: noa, addresses: [noa@audit.example], may: [], roles: [auditor],"
            + " must-sign: false, must-encrypt: false}\n");
    desk.typed.set("gateway.partners.file", partners.toString());

    desk.anchor();

    JsonNode queued = desk.typed.json("outbox", "--state", "due");
    assertThat(queued).hasSize(1);
    assertThat(queued.get(0).get("kind").asText()).isEqualTo("anchor");
    assertThat(queued.get(0).get("state").asText()).isEqualTo("due");
  }

  @Test
  void tellsWhatIsProvableDespiteAChangedEntry() {
    desk.anchor();
    desk.tamper("update history set actor = 'x' where seq = 2");

    JsonNode found = desk.typed.json("audit", "verify");

    assertThat(found.get("intact").asBoolean()).isFalse();
    assertThat(found.get("brokenAt").asLong()).isEqualTo(2);
    assertThat(found.get("provable").get(0).get("words").asText())
        .startsWith("Entry 1 fits its hash");
    assertThat(found.get("provable").get(1).get("anchored").isNull()).isFalse();
    assertThat(found.get("anchors").get(0).get("holds").asBoolean()).isTrue();
  }

  @Test
  void findsOutThatTheChainWasCut() {
    desk.anchor();
    desk.tamper("delete from history where seq > 1");

    assertThat(desk.typed.run("audit", "verify")).isEqualTo(1);
    assertThat(desk.typed.out()).contains("0 of 1 anchors fit", "Its entry is gone");
    assertThat(desk.typed.run("history", "verify")).isZero();
  }

  @Test
  void believesNoAnchorThatIsNotSignedByUs() throws IOException {
    desk.anchor();
    Path anchor;
    try (Stream<Path> files = Files.list(home.resolve("data/anchors"))) {
      anchor = files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
    Files.writeString(
        anchor, Files.readString(anchor).replaceFirst("\"entry\" : \\d+", "\"entry\" : 1"));

    assertThat(desk.typed.run("audit", "verify")).isEqualTo(1);
    assertThat(desk.typed.out()).contains("not signed by a key of our own", "1 of 2 anchors fit");
  }

  private Path exported() {
    Path bundle = home.resolve("bundle.zip");
    assertThat(desk.typed.run("audit", "export", AuditedDesk.URN, "--out", bundle.toString()))
        .as(desk.typed.err())
        .isZero();
    return bundle;
  }

  private static List<String> names(Path bundle) throws IOException {
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      return zip.stream().map(entry -> entry.getName()).toList();
    }
  }

  private static String text(Path bundle, String name) throws IOException {
    return new String(bytes(bundle, name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path bundle, String name) throws IOException {
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }
  }

  private static String pdf(Path bundle) throws IOException {
    try (var document = Loader.loadPDF(bytes(bundle, "summary.pdf"))) {
      return new PDFTextStripper().getText(document);
    }
  }
}
