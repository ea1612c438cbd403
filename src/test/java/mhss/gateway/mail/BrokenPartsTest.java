package mhss.gateway.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What mail programs and relays make of the parts of a mail. */
class BrokenPartsTest {

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

  private static String type(String contentType) {
    return "Content-Type: " + contentType + "\n\n";
  }

  private static String mixed(String boundary) {
    return type("multipart/mixed; boundary=" + boundary);
  }
}
