package mhss.gateway.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What mail programs and relays make of mails, and that it is read all the same. */
class BrokenMailTest {

  /** Sentence, mail (bytes as Latin-1), text of the first leaf, a word of the defect or nothing. */
  static Stream<Arguments> bodies() {
    return Stream.of(
        sample("no charset, valid UTF-8", "Subject: x\n\nn\u00c3\u00a9e\n", "née\n", ""),
        sample("no charset, no UTF-8", "Subject: x\n\nn\u00e9e \u0096 \u0080\n", "née – €\n", ""),
        sample("unknown charset", type("text/plain; charset=x-foo") + "n\u00e9e", "née", "charset"),
        sample("empty charset", type("text/plain; charset=") + "n\u00c3\u00a9e", "née", ""),
        sample("misspelt charset", type("text/plain; charset=utf8") + "n\u00c3\u00a9e", "née", ""),
        sample("quoted twice", type("text/plain; charset=\"'UTF-8'\"") + "\u00c3\u00a9", "é", ""),
        sample("trailing semicolon", type("text/plain; charset=cp-1252;") + "\u0080", "€", ""),
        sample("comment", type("text/plain (it's) ; charset=utf-8 (x)") + "\u00c3\u00a9", "é", ""),
        sample("missing semicolon", type("text/plain charset=utf-8") + "\u00c3\u00a9", "é", ""),
        sample("shouting", "SUBJECT: X\nCONTENT-TYPE: TEXT/PLAIN; CHARSET=UTF-8\n\nx", "x", ""),
        sample(
            "Latin-1 says, windows means",
            type("text/plain; charset=iso-8859-1") + "\u0080",
            "€",
            ""),
        sample(
            "one bad byte",
            type("text/plain; charset=utf-8") + "\u00c3\u00a9 \u0096",
            "é –",
            "bytes"),
        sample(
            "ASCII that is not",
            type("text/plain; charset=us-ascii") + "\u00c3\u00a9",
            "é",
            "US-ASCII"),
        sample("no content type at all", "Subject: x\n\nhello", "hello", ""),
        sample("type without subtype", type("text") + "hello", "hello", "content type"),
        sample("two content types", type("text/plain\nContent-Type: text/html") + "a", "a", "once"),
        sample(
            "first content type unreadable",
            type("???\nContent-Type: text/plain; charset=utf-8") + "\u00c3\u00a9",
            "é",
            "once"),
        sample(
            "junk in base64", encoded("base64") + "aGVs*bG8gd!29ybGQ=\n", "hello world", "base64"),
        sample(
            "base64 without padding",
            encoded("base64") + "aGVsbG8gd29ybGQ",
            "hello world",
            "base64"),
        sample(
            "base64 in two pieces", encoded("base64") + "aGVsbG8=\nIHdvcmxk\n", "hello world", ""),
        sample(
            "base64 with a relay's footer",
            encoded("base64") + "aGVsbG8=\nScanned by the relay.\n",
            "hello",
            "base64"),
        sample("encoding misspelt", encoded("Base-64;") + "aGVsbG8=", "hello", ""),
        sample("unknown encoding", encoded("utf-8") + "hello", "hello", "transfer"),
        sample(
            "broken quoted-printable",
            encoded("quoted-printable") + "a =ZZ =3D=\nb =",
            "a =ZZ =b ",
            "quoted"),
        sample("quoted-printable in lower case", encoded("quoted-printable") + "=c3=a9", "é", ""),
        sample("bare LF", "Subject: x\n\na\nb\n", "a\nb\n", ""),
        sample("CRLF", "Subject: x\r\n\r\na\r\nb\r\n", "a\nb\n", ""),
        sample("bare CR", "Subject: x\r\ra\rb\r", "a\nb\n", ""),
        sample("doubled CR", "Subject: x\r\r\n\r\r\na\r\r\n", "a\n\n", ""),
        sample("NULs", "Subject: x\u0000y\n\na\u0000b", "ab", "NUL"),
        sample(
            "mbox line", "From a@b.example Sat Nov 21 10:00:00 2026\nSubject: x\n\na", "a", "mbox"),
        sample("empty lines first", "\r\n\r\nSubject: x\r\n\r\na", "a", "empty lines"),
        sample("junk among headers", "Subject: x\nno header\nTo: a@b.example\n\na", "a", "junk"),
        sample(
            "no empty line", "Subject: x\nhello there\nmore", "hello there\nmore", "no empty line"),
        sample("blanks in the empty line", "Subject: x\n \t\nhello", "hello", "blanks"),
        sample("no headers at all", "hello there", "hello there", "no empty line"),
        sample("nothing", "", "", ""),
        sample("only headers", "Subject: x", "", ""),
        sample(
            "flowed",
            type("text/plain; format=flowed") + "one \ntwo\n\n> q \n> r\n  s\n-- \nme",
            "one two\n\n> q r\n s\n-- \nme",
            ""),
        sample(
            "flowed, DelSp", type("text/plain; format=flowed; delsp=yes") + "on \ne\n", "one", ""),
        sample(
            "ISO-2022-JP",
            type("text/plain; charset=iso-2022-jp") + "\u001b$B$3$s\u001b(B",
            "こん",
            ""),
        sample(
            "UTF-16 without mark",
            type("text/plain; charset=utf-16") + latin("a\u00e9", Charset.forName("UTF-16LE")),
            "aé",
            ""),
        sample("UTF-16 with mark", type("text/plain") + latin("aé\u05d0", UTF_16), "aéא", ""),
        sample(
            "UTF-8 mark",
            type("text/plain; charset=iso-8859-1") + latin("\uFEFFé", UTF_8),
            "é",
            ""),
        sample(
            "right to left, emoji",
            type("text/plain; charset=utf-8") + latin("שלום 👩‍💻", UTF_8),
            "שלום 👩‍💻",
            ""),
        sample(
            "HTML that names its charset",
            type("text/html") + "<meta charset=\"windows-1251\">\u00e0",
            "<meta charset=\"windows-1251\">а",
            ""),
        sample("no end boundary", mixed("b") + "--b\n\nhello\n", "hello\n", "no end"),
        sample(
            "no boundary parameter",
            type("multipart/mixed") + "--b\nContent-Type: text/plain\n\nhello\n--b--\n",
            "hello",
            "no boundary given"),
        sample(
            "wrong boundary",
            mixed("c") + "--b\nContent-Type: text/plain\n\nhello\n--b--\n",
            "hello",
            "wrong boundary"),
        sample("empty multipart", mixed("b") + "", "", ""),
        sample("multipart that is none", mixed("b") + "hello", "hello", "no boundary found"),
        sample("blanks behind boundary", mixed("b") + "--b \t\n\nhello\n--b-- \n", "hello", ""),
        sample("boundary a prefix of another", mixed("b") + "--b\n\n--bb\n--b--\n", "--bb", ""),
        sample(
            "boundary with blanks and sign",
            type("multipart/mixed; boundary=\"a b=_?\"") + "--a b=_?\n\nx\n--a b=_?--",
            "x",
            ""),
        sample(
            "parts behind the end",
            mixed("b") + "--b\n\nx\n--b--\n--b\n\ny\n--b--",
            "x",
            "behind the end"),
        sample(
            "part without empty line",
            mixed("b") + "--b\nhello there\n--b--",
            "hello there",
            "no empty line"),
        sample("text behind the end", mixed("b") + "--b\n\nx\n--b--\nfooter", "x", "left out"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void readsABrokenBody(String sentence, String mail, String text, String defect) {
    MailPart root = read(mail);

    assertThat(leaf(root).text()).isEqualTo(text);
    String defects = root.defects() + " " + leaf(root).defects();
    if (defect.isEmpty()) {
      assertThat(defects).isEqualTo("[] []");
    } else {
      assertThat(defects).contains(defect);
    }
  }

  static Stream<Arguments> names() {
    return Stream.of(
        name("plain", "filename=form.pdf", "form.pdf"),
        name("quoted", "filename=\"my form.pdf\"", "my form.pdf"),
        name("blanks unquoted", "filename=my form.pdf; size=3", "my form.pdf"),
        name("quotes inside", "filename=\"the \"new\" form.pdf\"", "the _new_ form.pdf"),
        name("escaped quotes", "filename=\"a\\\"b.pdf\"", "a_b.pdf"),
        name("last quote missing", "filename=\"form.pdf", "form.pdf"),
        name("semicolon quoted", "filename=\"a;b.pdf\"; x=y", "a;b.pdf"),
        name("RFC 2231", "filename*=UTF-8'en'n%C3%A9e.pdf", "née.pdf"),
        name("RFC 2231 in Latin", "filename*=iso-8859-1''n%E9e.pdf", "née.pdf"),
        name(
            "RFC 2231 in pieces",
            "filename*0*=utf-8''n%C3;\n filename*1*=%A9e;\n filename*2=\".pdf\"",
            "née.pdf"),
        name("RFC 2231 pieces out of order", "filename*1=\"b.pdf\"; filename*0=\"a\"", "ab.pdf"),
        name("RFC 2231 wins", "filename=old.pdf; filename*=UTF-8''new.pdf", "new.pdf"),
        name("RFC 2231 without charset", "filename*=a%20b.pdf", "a b.pdf"),
        name("RFC 2047", "filename=\"=?utf-8?B?bsOpZS5wZGY=?=\"", "née.pdf"),
        name(
            "RFC 2047 in two words",
            "filename=\"=?utf-8?Q?n=C3?=\n =?utf-8?Q?=A9e.pdf?=\"",
            "née.pdf"),
        name("raw UTF-8", "filename=\"n\u00c3\u00a9e.pdf\"", "née.pdf"),
        name("raw Latin", "filename=\"n\u00e9e.pdf\"", "née.pdf"),
        name("path up", "filename=\"../../etc/x.pdf\"", "x.pdf"),
        name("path encoded", "filename*=UTF-8''..%2F..%2Fx.pdf", "x.pdf"),
        name("drive", "filename=\"C:\\temp\\x.pdf\"", "x.pdf"),
        name("only dots", "filename=\"..\"", "unnamed"),
        name("hidden file", "filename=.bashrc", "bashrc"),
        name("NUL", "filename*=UTF-8''x.pdf%00.exe", "x.pdf.exe"),
        name("turned writing", "filename*=UTF-8''x%E2%80%AEfdp.exe", "xfdp.exe"),
        name("line break", "filename*=UTF-8''x%0D%0ABcc:a.pdf", "xBcc_a.pdf"),
        name("device", "filename=CON.txt", "_CON.txt"),
        name("long", "filename=" + "x".repeat(300) + ".docx", "x".repeat(195) + ".docx"),
        name("none", "size=3", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void readsTheNameOfAnAttachment(String sentence, String parameter, String name) {
    MailPart mail = read("Content-Disposition: attachment; " + parameter + "\n\nx");

    assertThat(mail.fileName()).isEqualTo(name);
    assertThat(mail.attachment()).isTrue();
  }

  @Test
  void readsTheNameFromContentTypeWhenThereIsNoDisposition() {
    assertThat(read(type("application/pdf; name=form.pdf") + "x").fileName()).isEqualTo("form.pdf");
  }

  static Stream<Arguments> subjects() {
    return Stream.of(
        Arguments.of("encoded words side by side", "=?utf-8?Q?n=C3?= =?utf-8?Q?=A9e?= x", "née x"),
        Arguments.of("two charsets", "=?utf-8?Q?=C3=A9?= =?iso-8859-1?Q?=E9?=", "éé"),
        Arguments.of("without blanks between", "a=?utf-8?B?w6k=?=b", "aéb"),
        Arguments.of("base64 without padding", "=?utf-8?B?w6k?=", "é"),
        Arguments.of("unknown charset", "=?x-foo?Q?n=C3=A9e?=", "née"),
        Arguments.of("language", "=?utf-8*en?Q?=C3=A9?=", "é"),
        Arguments.of("folded within a word", "=?utf-8?Q?a\n b?=", "a b"),
        Arguments.of("raw UTF-8", "n\u00c3\u00a9e", "née"),
        Arguments.of("raw Latin", "n\u00e9e", "née"),
        Arguments.of("raw ISO-2022-JP", "\u001b$B$3$s\u001b(B", "こん"),
        Arguments.of("line break hidden", "=?utf-8?Q?a=0D=0ABcc:_x?=", "a  Bcc: x"),
        Arguments.of("folded", "one\r\n\ttwo", "one two"),
        Arguments.of("folded with an empty fold", "one\r\n \r\n two", "one  two"),
        Arguments.of("no encoded word", "=?utf-8?X?abc?= =?", "=?utf-8?X?abc?= =?"),
        Arguments.of(
            "dashes of the programme",
            "=?windows-1252?Q?email_=96_ACCEPTED?=",
            "email – ACCEPTED"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("subjects")
  void readsASubject(String sentence, String raw, String subject) {
    MailPart mail = read("Subject:  " + raw + "\nTo: a@b.example\n\n");

    assertThat(mail.header("subject")).isEqualTo(Optional.of(subject));
    assertThat(mail.header("To")).isPresent();
  }

  @Test
  void keepsUnnamedAndEqualNamedAttachments() {
    String part = "--b\nContent-Type: application/pdf\nContent-Disposition: attachment";
    MailPart mail =
        read(
            mixed("b")
                + part
                + "\n\n1\n"
                + part
                + "; filename=a.pdf\n\n2\n"
                + part
                + "; filename=a.pdf\n\n3\n--b--");

    assertThat(mail.parts()).extracting(MailPart::fileName).containsExactly("", "a.pdf", "a.pdf");
    assertThat(mail.parts()).extracting(MailPart::path).containsExactly("1.1", "1.2", "1.3");
    assertThat(mail.parts()).allMatch(MailPart::attachment);
  }

  @Test
  void readsAnAttachedMailAsPartOfTheTree() {
    MailPart mail =
        read(mixed("b") + "--b\nContent-Type: message/rfc822\n\nSubject: inner\n\nhello\n--b--");

    MailPart attached = mail.parts().get(0);
    assertThat(new String(attached.content(), UTF_8)).isEqualTo("Subject: inner\n\nhello");
    assertThat(attached.parts().get(0).header("Subject")).contains("inner");
    assertThat(attached.parts().get(0).path()).isEqualTo("1.1.1");
  }

  @Test
  void readsAnAttachedMailEvenInBase64() {
    MailPart mail =
        read(
            "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogeAoKaGVsbG8=");

    assertThat(mail.parts().get(0).text()).isEqualTo("hello");
  }

  @Test
  void keepsBothHalvesOfAnAppleDouble() {
    MailPart mail =
        read(
            type("multipart/appledouble; boundary=b")
                + "--b\nContent-Type: application/applefile; name=f.pdf\n\n1\n"
                + "--b\nContent-Type: application/pdf; name=f.pdf\n\n2\n--b--");

    assertThat(mail.parts())
        .extracting(MailPart::mediaType)
        .containsExactly("application/applefile", "application/pdf");
  }

  @Test
  void givesTheOuterBoundaryTheLastWordOverAnInnerOneLeftOpen() {
    MailPart mail =
        read(
            mixed("out")
                + "--out\nContent-Type: multipart/mixed; boundary=in\n\n--in\n\ninner\n"
                + "--out\n\nouter\n--out--");

    assertThat(mail.parts()).hasSize(2);
    assertThat(leaf(mail.parts().get(0)).text()).isEqualTo("inner");
    assertThat(mail.parts().get(1).text()).isEqualTo("outer");
    assertThat(mail.parts().get(0).defects()).containsExactly("no end boundary");
  }

  @Test
  void findsAUuencodedFileInTheText() {
    MailPart mail = read("Subject: x\n\nhello\nbegin 644 cat.txt\n#0V%T\n`\nend\nbye\n");

    assertThat(mail.parts()).extracting(MailPart::fileName).containsExactly("cat.txt");
    assertThat(mail.parts().get(0).content()).asString().isEqualTo("Cat");
    assertThat(mail.text()).startsWith("hello").endsWith("bye\n");
  }

  @Test
  void leavesTextAloneThatOnlyBeginsLikeAUuencodedFile() {
    assertThat(read("Subject: x\n\nbegin 644 of these forms\nplease, and then end\n").parts())
        .isEmpty();
  }

  @Test
  void neverShowsContentInDefects() {
    MailPart mail =
        read("Subject: x\nsecret\nContent-Type: s/e/c; charset=secret\nTo: secret\n\n\u00e9");

    assertThat(mail.defects()).isNotEmpty().noneMatch(defect -> defect.contains("secret"));
    assertThat(mail.toString()).doesNotContain("secret");
  }

  private static MailPart leaf(MailPart part) {
    return part.parts().isEmpty() ? part : leaf(part.parts().get(0));
  }

  private static MailPart read(String latin) {
    return new MimeReader(MimeLimits.DEFAULT).read(latin.getBytes(ISO_8859_1));
  }

  private static Arguments sample(String sentence, String mail, String text, String defect) {
    return Arguments.of(sentence, mail, text, defect);
  }

  private static Arguments name(String sentence, String parameter, String name) {
    return Arguments.of(sentence, parameter, name);
  }

  private static String type(String contentType) {
    return "Content-Type: " + contentType + "\n\n";
  }

  private static String encoded(String encoding) {
    return "Content-Transfer-Encoding: " + encoding + "\n\n";
  }

  private static String mixed(String boundary) {
    return type("multipart/mixed; boundary=" + boundary);
  }

  /** The bytes of the text, shown as Latin-1. */
  private static String latin(String text, Charset charset) {
    return new String(text.getBytes(charset), ISO_8859_1);
  }
}
