package mhss.gateway.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import mhss.gateway.mail.MimeWriter.Attachment;
import mhss.gateway.mail.OutgoingHead.AutoSubmitted;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeWriterTest {

  private static final String SUBJECT =
      "Standard email – SUPPORT PLAN ACCEPTED – 👩‍💻 and more words to fold";
  private static final String TEXT =
      "Dear colleague,\n\nné – " + "long ".repeat(40) + "\n.\nFrom here \n";

  @Test
  void writesAPlainMail() {
    String mail =
        new String(MimeWriter.open(head("Referral received"), "Hello\n\nBye", List.of()), UTF_8);

    assertThat(mail)
        .isEqualTo(
            """
            Date: Fri, 3 Jul 2026 10:00:00 +0100
            From: gateway@provider.example
            To: ann@adviser.example, bob@adviser.example
            Cc: team@adviser.example
            Subject: Referral received
            Message-ID: <r1@gateway.provider.example>
            In-Reply-To: <q@adviser.example>
            References: <p@adviser.example> <q@adviser.example>
            Auto-Submitted: auto-replied
            X-Auto-Response-Suppress: All
            X-MHSS-Gateway: gateway.provider.example
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 7bit

            Hello

            Bye
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void isReadBackByItsOwnReader() {
    MailPart mail = read(MimeWriter.open(head(SUBJECT), TEXT, files()));
    MailHead head = MailHead.of(mail);

    assertThat(mail.defects()).isEmpty();
    assertThat(head.subject()).isEqualTo(SUBJECT);
    assertThat(head.from()).containsExactly("gateway@provider.example");
    assertThat(head.to()).containsExactly("ann@adviser.example", "bob@adviser.example");
    assertThat(head.cc()).containsExactly("team@adviser.example");
    assertThat(head.date()).contains(Instant.parse("2026-07-03T09:00:00Z"));
    assertThat(head.messageId()).isEqualTo("r1@gateway.provider.example");
    assertThat(head.references()).containsExactly("q@adviser.example", "p@adviser.example");
    assertThat(mail.parts().get(0).text()).isEqualTo(TEXT);
    assertThat(mail.parts())
        .extracting(MailPart::fileName)
        .containsExactly("", "né – a very long name that goes on and on and on.pdf", "b.txt");
    assertThat(mail.parts().get(1).content()).isEqualTo(new byte[] {0, 1, 2, (byte) 0xFF});
    assertThat(mail.parts()).allMatch(part -> part.defects().isEmpty());
  }

  @Test
  void isReadByJakartaMail() throws MessagingException, IOException {
    MimeMessage mail = jakarta(MimeWriter.open(head(SUBJECT), TEXT, files()));

    assertThat(mail.getSubject()).isEqualTo(SUBJECT);
    assertThat(mail.getSentDate()).isEqualTo(Instant.parse("2026-07-03T09:00:00Z"));
    assertThat(mail.getAllRecipients())
        .hasSize(3)
        .contains(new InternetAddress("ann@adviser.example"));
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getCount()).isEqualTo(3);
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo(TEXT.replace("\n", "\r\n"));
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
        .isEqualTo(new byte[] {0, 1, 2, (byte) 0xFF});
    assertThat(parts.getBodyPart(1).getDisposition()).isEqualTo(Part.ATTACHMENT);
    assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName()))
        .startsWith("né – a very");
  }

  @Test
  void keepsToLinesThatEveryRelayPasses() {
    byte[] mail =
        MimeWriter.open(head(SUBJECT + "x".repeat(300)), TEXT + "y".repeat(2_000), files());
    String latin = new String(mail, ISO_8859_1);

    assertThat(latin.split("\r\n")).allMatch(line -> line.length() <= 78);
    assertThat(latin).matches("(?s)[\\x20-\\x7e\r\n]*");
    assertThat(latin.replace("\r\n", "")).doesNotContain("\r", "\n");
  }

  @Test
  void writesTheSameBytesForTheSameInput() {
    assertThat(MimeWriter.open(head(SUBJECT), TEXT, files()))
        .isEqualTo(MimeWriter.open(head(SUBJECT), TEXT, files()));
  }

  @Test
  void isNoCopyOfAnotherGatewayButOneOfItsOwn() {
    MailPart mail = read(MimeWriter.open(head(SUBJECT), TEXT, List.of()));

    assertThat(Automatic.of(mail, "gateway.provider.example")).contains(Automatic.OWN_COPY);
    assertThat(Automatic.of(mail, "gateway.adviser.example")).contains(Automatic.AUTO_REPLY);
  }

  @Test
  void wrapsAnOpenPgpMessageAsRfc3156Says() throws MessagingException, IOException {
    byte[] armoured =
        "-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n".getBytes(UTF_8);
    byte[] written = MimeWriter.sealed(head("..."), armoured);
    MailPart mail = read(written);

    assertThat(mail.mediaType()).isEqualTo("multipart/encrypted");
    assertThat(mail.parameters()).containsEntry("protocol", "application/pgp-encrypted");
    assertThat(mail.parts())
        .extracting(MailPart::mediaType)
        .containsExactly("application/pgp-encrypted", "application/octet-stream");
    assertThat(mail.parts().get(0).text()).isEqualTo("Version: 1\n");
    assertThat(mail.parts().get(1).text()).isEqualTo(new String(armoured, UTF_8));
    assertThat(((MimeMultipart) jakarta(written).getContent()).getCount()).isEqualTo(2);
  }

  @Test
  void hidesTheSubjectInsideAsRfc9788Says() {
    MailPart inner = read(MimeWriter.inner(head(SUBJECT), "[...]", TEXT, List.of()));

    assertThat(inner.header("Subject")).contains(SUBJECT);
    assertThat(inner.parameters()).containsEntry("hp", "cipher");
    assertThat(inner.headers("HP-Outer"))
        .contains("Subject: [...]", "From: gateway@provider.example")
        .noneMatch(outer -> outer.contains("SUPPORT"));
    assertThat(inner.text()).isEqualTo(TEXT);
  }

  @Test
  void writesAnInnerEntityWithoutMailHeaders() {
    MailPart inner = read(MimeWriter.inner(TEXT, files()));

    assertThat(inner.headers()).extracting(MailPart.Header::name).containsExactly("Content-Type");
    assertThat(inner.parts()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nBcc: eve@e.example", "a\nb", "a\rb", "a\0b", "a\u0085b"})
  void refusesALineBreakInASubject(String subject) {
    assertThatThrownBy(() -> head(subject))
        .isInstanceOf(HeaderRefused.class)
        .hasMessageStartingWith("Subject has a line break")
        .hasMessageNotContaining("eve");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann@a.example\r\nBcc: eve@e.example",
        "ann@a.example, eve@e.example",
        "Ann <ann@a.example>",
        "ann@a.example\n",
        "ann",
        "ann@",
        "änn@a.example",
        ""
      })
  void refusesWhatIsNotOneAddress(String address) {
    assertThatThrownBy(
            () ->
                new OutgoingHead(
                    "gateway@provider.example",
                    List.of(address),
                    List.of(),
                    "x",
                    Instant.EPOCH,
                    "1@x.example",
                    Optional.empty(),
                    List.of(),
                    AutoSubmitted.AUTO_GENERATED,
                    "x.example"))
        .isInstanceOf(HeaderRefused.class)
        .hasMessageStartingWith("To ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1@x>\r\nBcc: eve@e.example", "<1@x.example>", "1 @x", ""})
  void refusesWhatIsNoMessageId(String id) {
    assertThatThrownBy(
            () ->
                new OutgoingHead(
                    "gateway@provider.example",
                    List.of("a@x.example"),
                    List.of(),
                    "x",
                    Instant.EPOCH,
                    id,
                    Optional.empty(),
                    List.of(),
                    AutoSubmitted.AUTO_GENERATED,
                    "x.example"))
        .isInstanceOf(HeaderRefused.class)
        .hasMessageStartingWith("Message-ID ");
  }

  @Test
  void refusesAMediaTypeThatBreaksOut() {
    assertThatThrownBy(() -> new Attachment("a", "text/plain\r\nX: y", new byte[0]))
        .isInstanceOf(HeaderRefused.class);
  }

  @Test
  void makesTheNameOfAFileHarmless() {
    Attachment file = new Attachment("../\"a\r\nX: y.pdf", "application/pdf", new byte[0]);
    MailPart mail = read(MimeWriter.open(head("x"), "x", List.of(file)));

    assertThat(mail.parts().get(1).fileName()).isEqualTo("_aX_ y.pdf");
    assertThat(mail.parts().get(1).header("X")).isEmpty();
  }

  @Property(tries = 300)
  void bringsEverySubjectTextAndNameBack(
      @ForAll String subject, @ForAll String text, @ForAll @Size(max = 200) byte[] content) {
    String printable = wellFormed(subject.replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", "").strip());
    List<Attachment> files = List.of(new Attachment(printable, "application/pdf", content));
    MailPart mail = read(MimeWriter.open(head(printable), wellFormed(text), files));

    assertThat(mail.header("Subject").orElse("")).isEqualTo(printable);
    assertThat(mail.parts().get(0).text()).isEqualTo(canonical(wellFormed(text)));
    assertThat(mail.parts().get(1).content()).isEqualTo(content);
    assertThat(mail.parts().get(1).defects()).isEmpty();
  }

  private static String canonical(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    String ended = lines.isEmpty() || lines.endsWith("\n") ? lines : lines + "\n";
    String unmarked = ended.startsWith("\uFEFF") ? ended.substring(1) : ended;
    return unmarked.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\f]]", "");
  }

  /** Half a surrogate pair is no character and cannot be written. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }

  private static List<Attachment> files() {
    return List.of(
        new Attachment(
            "né – a very long name that goes on and on and on.pdf",
            "application/pdf",
            new byte[] {0, 1, 2, (byte) 0xFF}),
        new Attachment("b.txt", "text/plain", new byte[0]));
  }

  private static OutgoingHead head(String subject) {
    return new OutgoingHead(
        "gateway@provider.example",
        List.of("ann@adviser.example", "bob@adviser.example"),
        List.of("team@adviser.example"),
        subject,
        Instant.parse("2026-07-03T09:00:00Z"),
        "r1@gateway.provider.example",
        Optional.of("q@adviser.example"),
        List.of("p@adviser.example", "q@adviser.example"),
        AutoSubmitted.AUTO_REPLIED,
        "gateway.provider.example");
  }

  private static MailPart read(byte[] mail) {
    return new MimeReader(MimeLimits.DEFAULT).read(mail);
  }

  private static MimeMessage jakarta(byte[] mail) throws MessagingException {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
  }
}
