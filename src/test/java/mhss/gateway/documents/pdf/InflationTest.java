package mhss.gateway.documents.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import mhss.gateway.documents.DocumentRefused;
import org.junit.jupiter.api.Test;

/** Streams that begin as if they were packed once more. */
class InflationTest {

  private static final byte[] PACKED = {0x78, (byte) 0x9C};

  /** A block of it that holds nothing. */
  private static final byte[] EMPTY = {0, 0, 0, (byte) 0xFF, (byte) 0xFF};

  @Test
  void passesOneThatTakesLittle() throws IOException {
    byte[] pdf = stream(1 << 20);

    assertThatCode(() -> Inflation.check(pdf)).doesNotThrowAnyException();
  }

  @Test
  void refusesOneThatTakesMuchAndGivesNothing() throws IOException {
    byte[] pdf = stream(201 << 20);

    assertThatThrownBy(() -> Inflation.check(pdf)).isInstanceOf(DocumentRefused.class);
  }

  private static byte[] stream(int size) throws IOException {
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    while (blocks.size() < 1 << 20) {
      blocks.write(EMPTY);
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write("<< /Filter /FlateDecode >>\nstream\n".getBytes(US_ASCII));
    try (DeflaterOutputStream packed = new DeflaterOutputStream(pdf)) {
      packed.write(PACKED);
      for (int written = 0; written < size; written += blocks.size()) {
        blocks.writeTo(packed);
      }
    }
    return pdf.toByteArray();
  }
}
