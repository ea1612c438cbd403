package mhss.gateway.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What mail programs and relays make of texts, and that they are read all the same. */
class BrokenTextTest {

  /* Sentence, mail (bytes as Latin-1), text of the first leaf, a word of the defect or nothing. */

  static Stream<Arguments> charsets() {
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
        sample("Macintosh", type("text/plain; charset=macintosh") + "\u008a", "ä", ""),
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
            "once"));
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
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
        sample(
            "text that says it is base64",
            encoded("base64") + "Dear all, see below.\nName: Pat Example\n",
            "Dear all, see below.\nName: Pat Example\n",
            "says base64"),
        sample(
            "armour that says it is base64",
            encoded("base64") + "-----BEGIN PGP MESSAGE-----\n\naGVsbG8=\n",
            "-----BEGIN PGP MESSAGE-----\n\naGVsbG8=\n",
            "says base64"),
        sample("encoding misspelt", encoded("Base-64;") + "aGVsbG8=", "hello", ""),
        sample("unknown encoding", encoded("utf-8") + "hello", "hello", "transfer"),
        sample(
            "broken quoted-printable",
            encoded("quoted-printable") + "a =ZZ =3D=\nb =",
            "a =ZZ =b ",
            "quoted"),
        sample("quoted-printable in lower case", encoded("quoted-printable") + "=c3=a9", "é", ""));
  }

  static Stream<Arguments> lines() {
    return Stream.of(
        sample("bare LF", "Subject: x\n\na\nb\n", "a\nb\n", ""),
        sample("CRLF", "Subject: x\r\n\r\na\r\nb\r\n", "a\nb\n", ""),
        sample("bare CR", "Subject: x\r\ra\rb\r", "a\nb\n", ""),
        sample("doubled CR", "Subject: x\r\r\n\r\r\na\r\r\n", "a\n\n", ""),
        sample("control characters", "Subject: x\n\n\u0001a\u001b\tb\u001a", "a\tb", ""),
        sample("a header From with a blank", "From : a@b.example\nSubject: x\n\na", "a", ""),
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
        sample("only headers", "Subject: x", "", ""));
  }

  static Stream<Arguments> scripts() {
    return Stream.of(
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
            ""));
  }

  static Stream<Arguments> boundaries() {
    return Stream.of(
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
  @MethodSource({"charsets", "encodings", "lines", "scripts", "boundaries"})
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

  private static MailPart leaf(MailPart part) {
    return part.parts().isEmpty() ? part : leaf(part.parts().get(0));
  }

  private static MailPart read(String latin) {
    return new MimeReader(MimeLimits.DEFAULT).read(latin.getBytes(ISO_8859_1));
  }

  private static Arguments sample(String sentence, String mail, String text, String defect) {
    return Arguments.of(sentence, mail, text, defect);
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
