package mhss.gateway.console.signin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import mhss.gateway.access.OwnAccount.Enrolment;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A link as a picture that a telephone reads. */
public final class Picture {

  public static final String WRONG =
      "The code is wrong: check that the clock of your telephone is right, and type the next one";

  private static final int SIZE = 240;
  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xffffff;

  private Picture() {}

  /** Of a second step; 404 before it is begun. */
  public static ResponseEntity<byte[]> of(Optional<Enrolment> begun) {
    return begun
        .map(
            enrolment ->
                ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_PNG)
                    .cacheControl(CacheControl.noStore())
                    .body(png(enrolment.uri())))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static byte[] png(String link) {
    try {
      BitMatrix dots =
          new QRCodeWriter()
              .encode(link, BarcodeFormat.QR_CODE, SIZE, SIZE, Map.of(EncodeHintType.MARGIN, 4));
      BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_BINARY);
      for (int y = 0; y < SIZE; y++) {
        for (int x = 0; x < SIZE; x++) {
          image.setRGB(x, y, dots.get(x, y) ? BLACK : WHITE);
        }
      }
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return png.toByteArray();
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
