package mhss.gateway.pgp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealedTest {

  @Test
  void findsAMessageInAText() {
    assertThat(in("Hello\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nwcB="))
        .containsInstanceOf(Sealed.Message.class);
  }

  @Test
  void findsASignedTextInAText() {
    assertThat(in("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n"))
        .containsInstanceOf(Sealed.Cleartext.class);
  }

  @Test
  void findsNothingInTalkAboutOpenPgp() {
    assertThat(in("> -----BEGIN PGP MESSAGE-----\nwas what you sent")).isEmpty();
    assertThat(in("it starts with -----BEGIN PGP MESSAGE-----")).isEmpty();
    assertThat(in("-----BEGIN PGP PUBLIC KEY BLOCK-----")).isEmpty();
  }

  private static Optional<Sealed> in(String text) {
    return Sealed.in(text.getBytes(StandardCharsets.UTF_8));
  }
}
