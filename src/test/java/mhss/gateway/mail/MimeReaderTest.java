package mhss.gateway.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MimeReaderTest {

  private static final String SIGNED =
      """
      From: a@provider.example
      Content-Type: multipart/signed; boundary="b"; micalg=pgp-sha512

      preamble
      --b
      Content-Type: text/plain

      signed text\s
      --bc is no boundary

      --b
      Content-Type: application/pgp-signature; name=signature.asc

      signature
      --b--
      """;

  private static final String FIRST =
      "Content-Type: text/plain\n\nsigned text \n--bc is no boundary\n";

  @Test
  void givesTheExactBytesThatASignatureCovers() {
    MailPart mail = read(SIGNED.replace("\n", "\r\n"));

    assertThat(mail.parts()).extracting(MailPart::path).containsExactly("1.1", "1.2");
    assertThat(new String(mail.parts().get(0).raw(), UTF_8)).isEqualTo(FIRST.replace("\n", "\r\n"));
    assertThat(new String(mail.raw(), UTF_8)).isEqualTo(SIGNED.replace("\n", "\r\n"));
    assertThat(mail.defects()).isEmpty();
  }

  @Test
  void givesTheSameSignedBytesWhenAServerDroppedTheCarriageReturns() {
    MailPart part = read(SIGNED).parts().get(0);

    assertThat(new String(part.raw(), UTF_8)).isEqualTo(FIRST);
    assertThat(new String(part.canonical(), UTF_8)).isEqualTo(FIRST.replace("\n", "\r\n"));
  }

  @Test
  void givesTheExactBytesOfANestedSignedPart() {
    String inner = SIGNED.replace("From: a@provider.example\n", "");
    String mail =
        "Content-Type: multipart/mixed; boundary=o\n\n--o\n" + inner + "\n--o\n\nfooter\n--o--\n";
    MailPart signed = read(mail.replace("\n", "\r\n")).parts().get(0);

    assertThat(new String(signed.raw(), UTF_8)).isEqualTo(inner.replace("\n", "\r\n"));
    assertThat(new String(signed.parts().get(0).raw(), UTF_8))
        .isEqualTo(FIRST.replace("\n", "\r\n"));
  }

  @Test
  void makesCanonicalLinesOfMixedOnes() {
    assertThat(new String(read("Subject: x\r\n\na\r\nb\n").canonical(), UTF_8))
        .isEqualTo("Subject: x\r\n\r\na\r\nb\r\n");
    assertThat(new String(read("Subject: x\r\ra\rb").canonical(), UTF_8))
        .isEqualTo("Subject: x\r\n\r\na\r\nb");
  }

  @Property(tries = 500)
  void cutsAtTheBoundaryAndNowhereElse(
      @ForAll @Size(min = 1, max = 6) List<@AlphaChars @Chars({'-', '\n', ' '}) String> bodies,
      @ForAll boolean crlf) {
    String lineEnd = crlf ? "\r\n" : "\n";
    StringBuilder mail = new StringBuilder("Content-Type: multipart/mixed; boundary=\"=_b\"");
    mail.append(lineEnd).append(lineEnd);
    for (String body : bodies) {
      mail.append("--=_b").append(lineEnd).append(lineEnd).append(body).append(lineEnd);
    }
    MailPart read = read(mail + "--=_b--" + lineEnd);

    assertThat(read.parts())
        .extracting(part -> new String(part.raw(), ISO_8859_1))
        .isEqualTo(bodies.stream().map(body -> lineEnd + body).toList());
  }

  @Property(tries = 1_000)
  void readsASignedMailWithAnyByteChanged(
      @ForAll @IntRange(max = 400) int where, @ForAll byte what) {
    byte[] mail = SIGNED.getBytes(ISO_8859_1);
    mail[where % mail.length] = what;

    assertThat(new MimeReader(MimeLimits.DEFAULT).read(mail).raw()).isNotNull();
  }

  private static MailPart read(String mail) {
    return new MimeReader(MimeLimits.DEFAULT).read(mail.getBytes(ISO_8859_1));
  }
}
