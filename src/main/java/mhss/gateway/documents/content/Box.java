package mhss.gateway.documents.content;

import mhss.gateway.documents.Region;

/**
 * A place on a page, in points from its top left corner; {@link #NONE} where there are no pages.
 */
public record Box(float left, float top, float right, float bottom) {

  public static final Box NONE = new Box(0, 0, 0, 0);

  public boolean known() {
    return this != NONE;
  }

  public float middle() {
    return (top + bottom) / 2;
  }

  public float height() {
    return bottom - top;
  }

  public Region region() {
    return new Region(left, top, right, bottom);
  }
}
