package mhss.gateway.documents.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mhss.gateway.documents.Document;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.Region;
import mhss.gateway.documents.content.Effort;
import mhss.gateway.documents.content.Limits;

/** Files into pictures, whatever each is; a few at a time, for each takes memory. */
public class Drawing {

  private static final int SECONDS = 5;
  private static final int AT_ONCE = 2;
  private static final int WAIT_SECONDS = 30;
  private static final int HEAD = 1024;

  private final Pens pens = new Pens(AT_ONCE, WAIT_SECONDS);

  /** How many pages can be drawn; 0 for what is neither PDF nor picture, or is damaged. */
  public int pages(Document document) {
    try {
      if (isPdf(document.content())) {
        int pages = new Effort().spentOn(() -> counted(document.content()));
        return pages > Limits.PAGES ? 0 : pages;
      }
      return PictureFile.is(document.content()) ? 1 : 0;
    } catch (DocumentRefused notToBeSeen) {
      return 0;
    }
  }

  /**
   * @param page from 1
   * @return PNG
   * @throws DocumentRefused
   */
  public byte[] png(Document document, int page, List<Region> outlined) {
    return pens.drawn(
        () -> Effort.ofSeconds(SECONDS).spentOn(() -> drawn(document.content(), page, outlined)));
  }

  private static int counted(byte[] pdf) {
    try {
      return PdfPage.count(pdf);
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private static byte[] drawn(byte[] content, int page, List<Region> outlined) {
    try {
      Canvas canvas = isPdf(content) ? PdfPage.draw(content, page) : PictureFile.draw(content);
      return canvas.outlined(outlined).png();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw damaged(e);
    }
  }

  /** As in reading: what a foreign format breaks with may quote it, so nothing of it is kept. */
  private static DocumentRefused damaged(Throwable cause) {
    return cause instanceof DocumentRefused refused
        ? refused
        : new DocumentRefused(
            DocumentRefused.Reason.DAMAGED,
            "The page cannot be drawn: download the file, or ask the sender for another.");
  }

  private static boolean isPdf(byte[] content) {
    int length = Math.min(HEAD, content.length);
    return new String(content, 0, length, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }
}
