package mhss.gateway.mail.text;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TolerantBase64Test {

  @Property(tries = 300)
  void readsWhatTheJdkWrites(@ForAll @Size(max = 400) byte[] content) {
    TolerantBase64 read = of(Base64.getMimeEncoder().encode(content));
    assertThat(read.decode()).isEqualTo(content);
    assertThat(read.broken()).isFalse();
  }

  @Property(tries = 300)
  void skipsBlanksWhereverTheyStand(
      @ForAll @Size(max = 200) byte[] content, @ForAll @IntRange(max = 999) int seed) {
    StringBuilder torn = new StringBuilder();
    Random random = new Random(seed);
    for (char letter : Base64.getEncoder().withoutPadding().encodeToString(content).toCharArray()) {
      torn.append(" \t\r\n".repeat(random.nextInt(3) / 2)).append(letter);
    }
    assertThat(of(torn.toString().getBytes(US_ASCII)).decode()).isEqualTo(content);
  }

  @Test
  void saysThatItSkippedWhatIsNoBase64() {
    TolerantBase64 read = of("SGVs!bG8h".getBytes(US_ASCII));
    assertThat(read.decode()).asString(US_ASCII).isEqualTo("Hello!");
    assertThat(read.broken()).isTrue();
  }

  private static TolerantBase64 of(byte[] text) {
    return new TolerantBase64(text, 0, text.length);
  }
}
