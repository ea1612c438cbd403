package mhss.gateway.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CauseWordsTest {

  @Test
  void codesBecomeWords() {
    assertThat(CauseWords.of("pgp-signer-unknown")).isEqualTo("signed by an unknown key");
    assertThat(CauseWords.of("referral-too-old")).isEqualTo("referral too old");
  }
}
