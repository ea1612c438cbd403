package mhss.gateway.documents.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import mhss.gateway.documents.content.Limits;

/** A file that is a picture, painted anew: what may hide in the file does not reach a browser. */
class PictureFile {

  /** A page scanned at 400 dots to the inch has 16 million. */
  static final long MOST_PIXELS = 40_000_000;

  private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");
  private static final int WIDTH = 1_000;

  private PictureFile() {}

  static boolean is(byte[] content) {
    try (ImageInputStream in = open(content)) {
      return reader(in).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  static Canvas draw(byte[] content) throws IOException {
    try (ImageInputStream in = open(content)) {
      ImageReader reader = reader(in).orElseThrow(() -> new IOException("no picture"));
      try {
        reader.setInput(in, true, true);
        return draw(reader);
      } finally {
        reader.dispose();
      }
    }
  }

  private static ImageInputStream open(byte[] content) {
    // Not ImageIO.createImageInputStream: it may write to the disk.
    return new javax.imageio.stream.MemoryCacheImageInputStream(new ByteArrayInputStream(content));
  }

  private static Optional<ImageReader> reader(ImageInputStream in) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (FORMATS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
        return Optional.of(reader);
      }
    }
    return Optional.empty();
  }

  private static Canvas draw(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      throw Limits.exceeded("points in the picture", MOST_PIXELS);
    }
    ImageReadParam coarse = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(width, height) / (2 * WIDTH));
    coarse.setSourceSubsampling(step, step, 0, 0);
    return new Canvas(fitted(reader.read(0, coarse)), 1);
  }

  private static BufferedImage fitted(BufferedImage image) {
    double scale = Math.min(1.0, (double) WIDTH / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) (image.getWidth() * scale));
    int height = Math.max(1, (int) (image.getHeight() * scale));
    BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = fitted.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    pen.dispose();
    return fitted;
  }
}
