package mhss.gateway.documents;

/**
 * Where on a page a value was found, in points from its top left corner as the page is seen; {@link
 * #NONE} where there are no pages.
 */
public record Region(float left, float top, float right, float bottom) {

  public static final Region NONE = new Region(0, 0, 0, 0);

  public boolean known() {
    return right > left && bottom > top;
  }

  /** Around both; whichever is not known does not count. */
  public Region and(Region other) {
    if (!known() || !other.known()) {
      return known() ? this : other;
    }
    return new Region(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}
