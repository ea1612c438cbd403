package mhss.gateway.pgp.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import org.junit.jupiter.api.Test;

class QuickDigestsTest {

  private final QuickDigests quick = new QuickDigests(Providers.BOUNCY_CASTLE);

  @Test
  void takesDigestsOfTheJdkAndTheRestOfTheOther() throws GeneralSecurityException {
    assertThat(quick.getService("MessageDigest", "SHA-512").getProvider().getName())
        .isEqualTo("SUN");
    assertThat(Signature.getInstance("Ed25519", quick)).isNotNull();
    assertThat(quick.getService("Signature", "Ed25519").getProvider())
        .isEqualTo(Providers.BOUNCY_CASTLE);
  }

  @Test
  void takesTheOthersDigestWhereTheJdkHasNone() throws GeneralSecurityException {
    assertThat(MessageDigest.getInstance("RIPEMD160", quick).getDigestLength()).isEqualTo(20);
  }
}
