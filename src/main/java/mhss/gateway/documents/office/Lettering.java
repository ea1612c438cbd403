package mhss.gateway.documents.office;

/**
 * How letters look, as far as somebody said so.
 *
 * @param font family; null when not said
 * @param size in points; 0 when not said
 * @param share of the size it is based on, as in 115 %; 1 when not said
 * @param struck with a line through them; null when not said
 */
record Lettering(String font, float size, float share, Boolean struck) {

  static final Lettering NONE = new Lettering(null, 0, 1, null);

  /** The same, and what it leaves open from what it is based on. */
  Lettering over(Lettering base) {
    return new Lettering(
        font == null ? base.font : font,
        size > 0 ? size : base.size * share,
        size > 0 ? 1 : base.size > 0 ? 1 : share * base.share,
        struck == null ? base.struck : struck);
  }

  Lettering font(String family) {
    return family == null || family.isBlank() ? this : new Lettering(family, size, share, struck);
  }

  Lettering size(float points) {
    return new Lettering(font, points, 1, struck);
  }

  Lettering struck(boolean isStruck) {
    return new Lettering(font, size, share, isStruck);
  }

  String family() {
    return font == null ? "" : font.strip();
  }

  boolean isStruck() {
    return struck != null && struck;
  }
}
