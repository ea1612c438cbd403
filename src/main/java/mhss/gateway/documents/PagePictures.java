package mhss.gateway.documents;

import java.util.List;
import mhss.gateway.documents.picture.Drawing;

/**
 * Pages of PDFs, and pictures, as pictures of our own making: a browser is never given the file of
 * a stranger to show. Thread-safe.
 */
public class PagePictures {

  private final Drawing drawing = new Drawing();

  /** How many pages can be shown; 0 where there is only text, or nothing. */
  public int pages(Document document) {
    return drawing.pages(document);
  }

  /**
   * @param page from 1
   * @param outlined what is pointed at
   * @return PNG
   * @throws DocumentRefused when it is damaged, or asks for too much
   */
  public byte[] png(Document document, int page, List<Region> outlined) {
    return drawing.png(document, page, outlined);
  }
}
