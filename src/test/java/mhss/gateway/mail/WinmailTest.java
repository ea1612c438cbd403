package mhss.gateway.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WinmailTest {

  private static final int RENDERING = 0x00069002;
  private static final int TITLE = 0x00018010;
  private static final int DATA = 0x0006800F;

  @Test
  void takesTheAttachmentsOut() {
    MailPart mail = read(winmail("../form.pdf", "content"));

    assertThat(mail.parts()).hasSize(1);
    MailPart file = mail.parts().get(0);
    assertThat(file.path()).isEqualTo("1.1");
    assertThat(file.fileName()).isEqualTo("form.pdf");
    assertThat(file.content()).asString().isEqualTo("content");
    assertThat(file.attachment()).isTrue();
  }

  @Test
  void takesOutAnAttachmentLargerThanPoiAllowsByItself() {
    String content = "x".repeat(3 << 20);

    assertThat(read(winmail("a.bin", content)).parts().get(0).content()).hasSize(content.length());
  }

  @Test
  void keepsADamagedOneClosed() {
    byte[] half = winmail("form.pdf", "content");
    MailPart mail = read(java.util.Arrays.copyOf(half, half.length - 5));

    assertThat(mail.parts()).isEmpty();
    assertThat(mail.defects()).containsExactly("damaged winmail.dat, not opened");
    assertThat(mail.content()).hasSize(half.length - 5);
  }

  @Test
  void keepsOneThatIsSomethingElseClosed() {
    assertThat(read("no winmail at all".getBytes(ISO_8859_1)).defects()).hasSize(1);
  }

  @Property(tries = 1_000)
  void survivesChangedBytes(
      @ForAll @IntRange(max = 120) int where,
      @ForAll byte what,
      @ForAll @IntRange(max = 3) int cut) {
    byte[] data = winmail("form.pdf", "content of the form");
    data[where % data.length] = what;

    assertThat(read(java.util.Arrays.copyOf(data, data.length - cut)).mediaType())
        .isEqualTo("application/ms-tnef");
  }

  private static MailPart read(byte[] winmail) {
    String mail =
        "Content-Type: application/ms-tnef; name=winmail.dat\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getMimeEncoder().encodeToString(winmail);
    return new MimeReader(MimeLimits.DEFAULT).read(mail.getBytes(ISO_8859_1));
  }

  /** MS-OXTNEF section 2.1. */
  private static byte[] winmail(String name, String content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ByteBuffer.allocate(6).order(ByteOrder.LITTLE_ENDIAN).putInt(0x223E9F78).array());
    attribute(out, RENDERING, new byte[14]);
    attribute(out, TITLE, (name + "\0").getBytes(ISO_8859_1));
    attribute(out, DATA, content.getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  private static void attribute(ByteArrayOutputStream out, int id, byte[] data) {
    int sum = 0;
    for (byte b : data) {
      sum += b & 0xFF;
    }
    ByteBuffer attribute = ByteBuffer.allocate(data.length + 11).order(ByteOrder.LITTLE_ENDIAN);
    out.writeBytes(
        attribute
            .put((byte) 2)
            .putInt(id)
            .putInt(data.length)
            .put(data)
            .putShort((short) sum)
            .array());
  }
}
