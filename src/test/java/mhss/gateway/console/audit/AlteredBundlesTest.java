package mhss.gateway.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle that somebody had in his hands on the way. */
class AlteredBundlesTest {

  @TempDir private static Path home;
  private static AuditedDesk desk;
  private static Path exported;

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  @BeforeAll
  static void export() {
    desk = new AuditedDesk(home);
    exported = home.resolve("exported.zip");
    assertThat(
            desk.typed.run(
                "audit", "export", AuditedDesk.URN, "--with-content", "--out", exported.toString()))
        .isZero();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @BeforeEach
  void unpack() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(exported))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
  }

  @Test
  void isGoodAsItWas() throws IOException {
    // By these letters: a fingerprint may hold them too.
    assertThat(verified()).startsWith("GOOD").doesNotContainPattern("(?m)^\\s*BAD\\b");
  }

  @Test
  void namesAFileThatWasChanged() throws IOException {
    files.put("history.csv", "entry\r\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(verified()).contains("NOT GOOD", "history.csv was changed");
  }

  @Test
  void namesAFileThatWasTakenOutOrPutIn() throws IOException {
    files.remove("cases.json");
    files.put("more.txt", new byte[0]);
    assertThat(verified())
        .contains("NOT GOOD", "cases.json is missing", "more.txt is not in the manifest");
  }

  @Test
  void namesAnEntryThatDoesNotFitItsHash() throws IOException {
    String history = new String(files.get("history.jsonl"), StandardCharsets.UTF_8);
    files.put("history.jsonl", history.replace("\"kim\"", "\"tim\"").getBytes());
    assertThat(verified()).contains("history.jsonl was changed", "its values do not give its hash");
  }

  @Test
  void seesThatTheManifestWasWrittenAnew() throws IOException {
    String manifest = new String(files.get("manifest.json"), StandardCharsets.UTF_8);
    files.put("manifest.json", manifest.replace("\"kind\"", "\"Kind\"").getBytes());
    assertThat(verified()).contains("NOT GOOD", "it was altered or is a forgery");
  }

  @Test
  void aSecondManifestThatAnotherProgramWouldReadIsNoProof() throws IOException {
    files.put("manifest.jsoX", "{\"format\":\"mhss-audit-1\",\"scope\":\"forged\"}".getBytes());
    Path twice = home.resolve("twice.zip");
    run();
    String bytes = Files.readString(home.resolve("altered.zip"), StandardCharsets.ISO_8859_1);
    Files.writeString(
        twice, bytes.replace("manifest.jsoX", "manifest.json"), StandardCharsets.ISO_8859_1);
    assertThat(desk.typed.run("audit", "verify", twice.toString())).isEqualTo(1);
    assertThat(desk.typed.out()).contains("NOT GOOD", "manifest.json stands in it twice");
  }

  @Test
  void saysThatTheHistoryIsMissing() throws IOException {
    files.remove("history.jsonl");
    assertThat(verified()).contains("NOT GOOD", "history.jsonl is missing");
  }

  @Test
  void readsNoLineThatIsLongerThanAnEntry() throws IOException {
    files.put("history.jsonl", new byte[20 << 20]);
    assertThat(run()).isEqualTo(1);
    assertThat(desk.typed.err()).contains("longer than an entry can be");
  }

  @Test
  void aNameOfAFileWritesNoLineOfTheReport() throws IOException {
    files.put("x\n  GOOD  signed by everybody\u001b[2J", new byte[0]);
    assertThat(verified().lines())
        .noneMatch(line -> line.startsWith("  GOOD  signed by everybody"));
    assertThat(desk.typed.out()).doesNotContain("\u001b");
  }

  @Test
  void isNoBundleWithoutItsSignature() throws IOException {
    files.remove("manifest.json.asc");
    assertThat(run()).isEqualTo(1);
    assertThat(desk.typed.err()).contains("not a whole bundle", "manifest.json.asc");
  }

  @Test
  void isNothingWhereThereIsNoFile() {
    assertThat(desk.typed.run("audit", "verify", "/nowhere/export.zip")).isEqualTo(1);
    assertThat(desk.typed.err()).contains("There is no file /nowhere/export.zip");
  }

  @Test
  void isNoBundleWhenItBrokeOff() throws IOException {
    byte[] whole = Files.readAllBytes(exported);
    Path half = home.resolve("half.zip");
    Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(desk.typed.run("audit", "verify", half.toString())).isEqualTo(1);
    assertThat(desk.typed.err()).contains("not a whole bundle");
  }

  private String verified() throws IOException {
    run();
    return desk.typed.out();
  }

  private int run() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    Path altered = home.resolve("altered.zip");
    Files.write(altered, packed.toByteArray());
    return desk.typed.run("audit", "verify", altered.toString());
  }
}
