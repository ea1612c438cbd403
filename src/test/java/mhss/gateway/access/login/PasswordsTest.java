package mhss.gateway.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTest {

  /** Else the time of an answer would tell who may sign in. */
  @Test
  void theHashOfNobodyTakesAsMuchWorkAsThatOfAnybody() {
    String anybodys = new Passwords(12).hash("three plain words");
    assertThat(cost(Passwords.ofNobody())).isEqualTo(cost(anybodys));
    assertThat(Passwords.ofNobody()).hasSameSizeAs(anybodys).isNotEqualTo(Passwords.ofNobody());
    // Refuses what it cannot read, which it would not compare either.
    assertThat(
            new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)
                .upgradeEncoding(Passwords.ofNobody()))
        .isFalse();
  }

  @Test
  void nobodyHasAPassword() {
    assertThat(new Passwords(12).matches("three plain words", Optional.empty())).isFalse();
  }

  private static String cost(String hash) {
    return hash.substring(0, hash.lastIndexOf("p=1$"));
  }
}
