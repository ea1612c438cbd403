package mhss.gateway.documents.markup;

import java.nio.charset.Charset;

/** What holds until the end of an RTF group. */
class RtfGroup {

  Charset charset = RtfCharsets.ofCodePage(1252);
  int font = -1;

  /** Characters to skip after one given by number. */
  int fallback = 1;

  /** In half points, as RTF counts. */
  int size = 24;

  boolean struck;
  boolean fontTable;

  /** Of a field: what it does. */
  boolean instruction;

  boolean unseen;
  boolean hidden;
  boolean margin;
  boolean startsMargin;

  RtfGroup copy() {
    RtfGroup copy = new RtfGroup();
    copy.charset = charset;
    copy.font = font;
    copy.fallback = fallback;
    copy.size = size;
    copy.struck = struck;
    copy.fontTable = fontTable;
    copy.instruction = instruction;
    copy.unseen = unseen;
    copy.hidden = hidden;
    copy.margin = margin;
    return copy;
  }

  boolean isSeen() {
    return !unseen && !hidden;
  }
}
