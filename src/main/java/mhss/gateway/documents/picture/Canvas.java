package mhss.gateway.documents.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import mhss.gateway.documents.Region;

/**
 * A finished picture of a page.
 *
 * @param scale pixels to a point
 */
record Canvas(BufferedImage image, float scale) {

  private static final Color LINE = new Color(0xD4351C);
  private static final Color SHADE = new Color(0xFF, 0xDD, 0x00, 0x48);
  private static final float THICK = 3;
  private static final float ROOM = 4;

  Canvas outlined(List<Region> regions) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setStroke(new BasicStroke(THICK));
    regions.stream().filter(Region::known).map(this::frame).forEach(frame -> draw(pen, frame));
    pen.dispose();
    return this;
  }

  private RoundRectangle2D frame(Region region) {
    return new RoundRectangle2D.Float(
        region.left() * scale - ROOM,
        region.top() * scale - ROOM,
        (region.right() - region.left()) * scale + 2 * ROOM,
        (region.bottom() - region.top()) * scale + 2 * ROOM,
        ROOM,
        ROOM);
  }

  private static void draw(Graphics2D pen, RoundRectangle2D frame) {
    pen.setColor(SHADE);
    pen.fill(frame);
    pen.setColor(LINE);
    pen.draw(frame);
  }

  byte[] png() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
