package mhss.gateway.mail.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @ValueSource(strings = {"\u212aim@a.example", "kim@\uff41.example", "kim@a\u200b.example"})
  void takesNoForeignLetterForTheAsciiOneItLooksLike(String address) {
    assertThat(Addresses.of(address)).isNotEmpty().doesNotContain("kim@a.example");
  }
}
