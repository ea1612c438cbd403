package mhss.gateway.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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

  private static MailPart read(String mail) {
    return new MimeReader(MimeLimits.DEFAULT).read(mail.getBytes(ISO_8859_1));
  }
}
