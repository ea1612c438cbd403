package mhss.gateway.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of attachments and subjects, in all the ways they are written. */
class BrokenHeaderTest {

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

  private static MailPart read(String latin) {
    return new MimeReader(MimeLimits.DEFAULT).read(latin.getBytes(ISO_8859_1));
  }

  private static Arguments name(String sentence, String parameter, String name) {
    return Arguments.of(sentence, parameter, name);
  }

  private static String type(String contentType) {
    return "Content-Type: " + contentType + "\n\n";
  }
}
