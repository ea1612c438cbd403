package mhss.gateway.returns.layout.page;

import java.awt.Color;

/** Colours of the charts; dark enough on white for text (WCAG AA). The template has its own. */
final class Palette {

  static final Color BLUE = new Color(0x12436D);
  static final Color PALE = new Color(0xDCE6F0);
  static final Color TEAL = new Color(0x1B7F77);
  static final Color INK = new Color(0x1F2937);
  static final Color GREY = new Color(0x5B6470);
  static final Color GRID = new Color(0xE3E7EC);

  private Palette() {}
}
