package mhss.gateway.returns.layout.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import mhss.gateway.returns.layout.report.Trend;

/** A trend as a picture for a screen: as it stands in the PDF, twice as fine. */
public final class TrendPicture {

  private static final int WIDTH = 520; // CSS pixels
  private static final int FINE = 2;

  private TrendPicture() {}

  public static byte[] png(Trend trend) {
    int height = (int) Math.ceil(Chart.height(trend));
    BufferedImage picture =
        new BufferedImage(WIDTH * FINE, height * FINE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    try {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
      g.scale(FINE, FINE);
      new Chart().draw(g, trend, WIDTH, height);
    } finally {
      g.dispose();
    }
    return bytes(picture);
  }

  private static byte[] bytes(BufferedImage picture) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(picture, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String words(Trend trend) {
    return TrendWords.alt(trend);
  }
}
