package mhss.gateway.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import javax.crypto.SecretKey;
import mhss.gateway.vault.Sealing.Kind;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class SealingPropertiesTest {

  @Property
  void opensWhatItSealed(@ForAll byte[] content, @ForAll String context) {
    SecretKey key = Sealing.aes(Sealing.randomKey());
    byte[] place = Sealing.place(Kind.CONTENT, new UUID(0, 1), context);

    assertThat(Sealing.open(key, Sealing.seal(key, content, place), place)).isEqualTo(content);
  }

  @Property
  void refusesAnyOtherContext(@ForAll String context, @ForAll String other) {
    Assume.that(
        !java.util.Arrays.equals(
            context.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            other.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    SecretKey key = Sealing.aes(Sealing.randomKey());
    UUID id = new UUID(0, 1);
    byte[] sealed = Sealing.seal(key, new byte[3], Sealing.place(Kind.CONTENT, id, context));

    assertThatThrownBy(() -> Sealing.open(key, sealed, Sealing.place(Kind.CONTENT, id, other)))
        .isInstanceOf(ContentAltered.class);
  }

  @Property
  void refusesBytesThatNobodySealed(@ForAll @Size(max = 80) byte[] anything) {
    SecretKey key = Sealing.aes(Sealing.randomKey());
    byte[] place = Sealing.place(Kind.CONTENT, new UUID(0, 1), "x");

    assertThatThrownBy(() -> Sealing.open(key, anything, place)).isInstanceOf(ContentAltered.class);
  }

  @Property(tries = 20)
  void neverTakesAKeyForContent(@ForAll @Size(32) byte[] content) {
    SecretKey key = Sealing.aes(Sealing.randomKey());
    byte[] sealed = Sealing.seal(key, content, Sealing.place(Kind.KEY, new UUID(0, 1), ""));

    assertThatThrownBy(
            () -> Sealing.open(key, sealed, Sealing.place(Kind.CONTENT, new UUID(0, 1), "")))
        .isInstanceOf(ContentAltered.class);
  }
}
