package mhss.gateway.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail is read or refused by the name of a limit, and soon. */
class MimeLimitsTest {

  private static final MimeLimits SMALL = new MimeLimits(4_000, 4, 10, 20, 500, 1_000);

  static Stream<Arguments> tooMuch() {
    return Stream.of(
        Arguments.of("size 4000", "Subject: x\n\n" + "x".repeat(4_000)),
        Arguments.of("depth 4", mails(4)),
        Arguments.of("depth 4", multiparts(4)),
        Arguments.of("parts 10", mixed() + "--b\n\nx\n".repeat(10)),
        Arguments.of("parts 10", mixed() + "--b\n".repeat(500)),
        Arguments.of("parts 10", "Subject: x\n\n" + "begin 644 a\nend\n".repeat(11)),
        Arguments.of("headersPerPart 20", "X: y\n".repeat(21) + "\n"),
        Arguments.of("headerLength 500", "X: " + "y".repeat(501) + "\n\n"),
        Arguments.of("headerLength 500", "X: y\n" + " y\n".repeat(200) + "\n"),
        Arguments.of(
            "decodedSize 1000", "Content-Transfer-Encoding: base64\n\n" + "A".repeat(1_400)),
        Arguments.of(
            "decodedSize 1000",
            mixed()
                + ("--b\nContent-Transfer-Encoding: base64\n\n" + "A".repeat(700) + "\n")
                    .repeat(2)),
        Arguments.of(
            "decodedSize 1000",
            "Content-Transfer-Encoding: quoted-printable\n\n" + "A".repeat(1_001)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tooMuch")
  void refusesByTheNameOfTheLimit(String limit, String mail) {
    assertThatThrownBy(() -> read(SMALL, mail.getBytes(ISO_8859_1)))
        .isInstanceOf(MailTooComplex.class)
        .hasMessageStartingWith("More than " + limit + " allows");
  }

  static Stream<Arguments> enough() {
    return Stream.of(
        Arguments.of("depth", mails(3)),
        Arguments.of("parts", mixed() + "--b\n\nx\n".repeat(9)),
        Arguments.of("headers", "X: y\n".repeat(20) + "\n"),
        Arguments.of("undecoded text", "Subject: x\n\n" + "x".repeat(3_900)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("enough")
  void readsUpToTheLimit(String limit, String mail) {
    assertThat(read(SMALL, mail.getBytes(ISO_8859_1))).isNotNull();
  }

  /** Within every limit, and of a kind that costs the square of its length where one looks back. */
  static Stream<Arguments> asMuchAsMayBe() {
    String accents = "e" + "\u00cc\u0081\u00cc\u0096".repeat(14_000);
    return Stream.of(
        Arguments.of("accents in a subject", "Subject: " + accents + "\n\nx"),
        Arguments.of("accents in a sender", "From: " + accents + "@x.example\n\nx"),
        Arguments.of(
            "accents in a file name", "Content-Type: text/plain; name=\"" + accents + "\"\n\nx"),
        Arguments.of(
            "accents in the word of a hop", "Authentication-Results: -; " + accents + "\n\nx"),
        Arguments.of("open brackets", "From: " + "<(\"".repeat(20_000) + "\n\nx"),
        Arguments.of("words of one letter", "Subject: " + "=?utf-8?Q?a?= ".repeat(4_000) + "\n\nx"),
        Arguments.of("half a word", "Subject: " + "=?utf-8?Q?".repeat(6_000) + "\n\nx"),
        Arguments.of("references", "References: " + "<a@b>".repeat(12_000) + "\n\nx"),
        Arguments.of("parameters", "Content-Type: text/plain" + ";a*0*=%".repeat(8_000) + "\n\nx"),
        Arguments.of("headers", "X: y\n".repeat(1_000) + "\nx"),
        Arguments.of(
            "accents in a text",
            "Content-Type: text/plain; charset=utf-8\n\n" + accents.repeat(20)),
        Arguments.of(
            "parts without an end",
            mixed() + "--b\nContent-Type: text/plain\n\n--b-\n".repeat(490)),
        Arguments.of("lines like boundaries", mixed() + "--b x\n".repeat(100_000)),
        Arguments.of("files without an end", "Subject: x\n\n" + "begin 644 a\n".repeat(100_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("asMuchAsMayBe")
  void readsAsMuchAsMayBe(String what, String mail) {
    readEverything(mail.getBytes(ISO_8859_1));
  }

  @Property(tries = 2_000)
  void readsOrRefusesWhateverComes(@ForAll("mails") byte[] mail) {
    readEverything(mail);
  }

  @Property(tries = 500)
  void readsOrRefusesRandomBytes(@ForAll byte[] mail) {
    readEverything(mail);
  }

  @Provide
  Arbitrary<byte[]> mails() {
    List<String> pieces =
        List.of(
            "\n",
            "\r\n",
            "\r",
            " ",
            "\t",
            "\0",
            "\u00e9",
            "\u00c3\u00a9",
            "\u001b$B",
            "=",
            "=?",
            "?=",
            "=?utf-8?Q?",
            "=?x?B?",
            "\"",
            "\\",
            ";",
            "<",
            ">",
            "(",
            ")",
            "@",
            ",",
            ":",
            "%",
            "'",
            "*",
            "--",
            "--b",
            "--b--",
            "--b\n",
            "\n--b\n",
            "\n--b--\n",
            "From ",
            "Content-Type: ",
            "multipart/mixed",
            "message/rfc822",
            "text/plain",
            "text/html",
            "application/ms-tnef",
            "multipart/report",
            "; boundary=b",
            "; boundary=\"b\"",
            "; charset=",
            "utf-8",
            "utf-16",
            "iso-2022-jp",
            "x-foo",
            "; name*0*=utf-8''%",
            "; name*1=",
            "; filename=",
            "\nContent-Disposition: attachment",
            "\nContent-Transfer-Encoding: ",
            "base64",
            "quoted-printable",
            "uuencode",
            "format=flowed",
            "begin 644 x\n",
            "#0V%T\n",
            "end\n",
            "AAAA",
            "From: ",
            "To: ",
            "Date: ",
            "Fri, 3 Jul 2026",
            " 10:00",
            "Message-ID: ",
            "References: ",
            "Authentication-Results: ",
            "dmarc=pass",
            "x\u009f>\"");
    return Arbitraries.of(pieces)
        .list()
        .ofMaxSize(120)
        .map(list -> String.join("", list).getBytes(ISO_8859_1));
  }

  private static void readEverything(byte[] bytes) {
    try {
      MailPart mail = read(MimeLimits.DEFAULT, bytes);
      MailHead.of(mail);
      Automatic.of(mail, "x.example");
      Bounce.of(mail);
      AuthenticationResults.of(mail, java.util.Set.of("-", ""));
      check(mail);
    } catch (MailTooComplex refused) {
      assertThat(refused).hasMessageStartingWith("More than ");
    }
  }

  private static void check(MailPart part) {
    assertThat(part.text()).doesNotContain("\0", "\r");
    assertThat(part.fileName()).doesNotContain("/", "\\", "\0", "\n").hasSizeLessThanOrEqualTo(201);
    part.headers().forEach(header -> assertThat(header.value()).doesNotContain("\r", "\n", "\0"));
    part.canonical();
    part.parts().forEach(MimeLimitsTest::check);
  }

  private static MailPart read(MimeLimits limits, byte[] mail) {
    return new MimeReader(limits).read(mail);
  }

  private static String mails(int depth) {
    return "Content-Type: message/rfc822\n\n".repeat(depth) + "\nx";
  }

  private static String multiparts(int depth) {
    StringBuilder mail = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i);
      mail.append('\n');
    }
    return mail + "\nx";
  }

  private static String mixed() {
    return "Content-Type: multipart/mixed; boundary=b\n\n";
  }
}
