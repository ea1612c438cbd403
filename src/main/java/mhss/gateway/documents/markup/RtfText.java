package mhss.gateway.documents.markup;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import mhss.gateway.documents.content.ContentBuilder;

/** Follows the groups of an RTF file and keeps what is printed. */
class RtfText {

  static final int NONE = Integer.MIN_VALUE;

  private static final Set<String> UNSEEN =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "object",
          "fldinst",
          "listtable",
          "listoverridetable",
          "themedata",
          "colorschememapping",
          "datastore",
          "latentstyles",
          "xmlnstbl",
          "generator",
          "pntext",
          "listtext",
          "bkmkstart",
          "bkmkend",
          "filetbl",
          "rsidtbl",
          "nonshppict",
          "datafield",
          "template",
          "private",
          "docvar",
          "upr",
          "shppict",
          "pgdsctbl");
  private static final Set<String> MARGINS =
      Set.of(
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "footnote",
          "annotation");

  /** Destinations marked as skippable that hold text all the same. */
  private static final Set<String> SEEN_THOUGH_MARKED =
      Set.of("shpinst", "shptxt", "formfield", "ud");

  private final ContentBuilder body;
  private final ContentBuilder margins;
  private final List<String> warnings;
  private final RtfActive active;
  private final Deque<RtfGroup> groups = new ArrayDeque<>();
  private final RtfFonts fonts = new RtfFonts();
  private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();
  private RtfGroup group = new RtfGroup();
  private int toSkip;
  private boolean marked;
  private boolean rowOpen;
  private int checkbox = NONE;

  RtfText(ContentBuilder body, ContentBuilder margins, List<String> warnings, RtfActive active) {
    this.active = active;
    this.body = body;
    this.margins = margins;
    this.warnings = warnings;
  }

  void open() {
    flush();
    groups.push(group);
    group = group.copy();
    toSkip = 0;
  }

  void close() {
    flush();
    if (group.startsMargin) {
      margins.paragraph();
    }
    group = groups.isEmpty() ? new RtfGroup() : groups.pop();
    marked = false;
    toSkip = 0;
  }

  void end() {
    flush();
  }

  void character(char character) {
    if (toSkip > 0) {
      toSkip--;
    } else if (group.isSeen()) {
      encoded.write(character);
    } else if (group.fontTable) {
      fonts.named(character);
    } else if (group.instruction) {
      active.instruction(character);
    }
  }

  void symbol(char symbol) {
    switch (symbol) {
      case '*' -> marked = true;
      case '~' -> append("\u00A0");
      case '_' -> append("-");
      case '\\', '{', '}' -> append(String.valueOf(symbol));
      case '\r', '\n' -> paragraph();
      default -> {}
    }
  }

  void word(String word, int parameter) {
    flush();
    active.word(word);
    if (startsDestination(word)) {
      return;
    }
    switch (word) {
      case "u" -> unicode(parameter);
      case "uc" -> group.fallback = Math.max(0, parameter);
      case "f" -> font(parameter);
      case "deff" -> group.font = parameter;
      case "fcharset" -> fonts.charset(parameter);
      case "fs" -> group.size = parameter > 0 ? parameter : group.size;
      case "strike", "striked" -> group.struck = parameter != 0;
      case "ansicpg" -> group.charset = RtfCharsets.ofCodePage(parameter);
      case "mac" -> group.charset = RtfCharsets.ofCodePage(10000);
      case "v", "deleted" -> group.hidden = parameter != 0;
      case "plain" -> plain();
      case "fftype" -> checkbox = parameter == 1 ? 0 : NONE;
      case "ffres", "ffdefres" -> ticked(parameter);
      default -> layout(word);
    }
  }

  private void layout(String word) {
    switch (word) {
      case "par", "sect", "page" -> paragraph();
      case "line" -> content().lineBreak();
      case "tab" -> append("\t");
      case "intbl" -> inTable();
      case "cell", "nestcell" -> endCell();
      case "row", "nestrow" -> endRow();
      case "fldrslt" -> endTick();
      default -> append(RtfCharsets.named(word));
    }
  }

  /** True when the rest of the group is not printed. */
  private boolean startsDestination(String word) {
    if (MARGINS.contains(word)) {
      group.margin = true;
      group.startsMargin = true;
    } else if (word.equals("fonttbl")) {
      group.unseen = true;
      group.fontTable = true;
      return true;
    } else if (UNSEEN.contains(word) || (marked && !SEEN_THOUGH_MARKED.contains(word))) {
      showPicture(word);
      group.unseen = true;
      group.fontTable = false;
      group.instruction |= word.equals("fldinst");
      warnIfOutside(word);
    } else if (word.equals("formfield")) {
      group.unseen = true;
    }
    marked = false;
    return group.unseen && UNSEEN.contains(word);
  }

  /** A picture in several formats is shown once: the newer one stands in a group of its own. */
  private void showPicture(String word) {
    boolean picture = word.equals("shppict") || word.equals("pict");
    if (picture && group.isSeen()) {
      content().picture();
    }
  }

  private void warnIfOutside(String word) {
    if (word.equals("template") || word.equals("objautlink")) {
      warnings.add("refers to something outside itself (" + word + "), which was not fetched");
    }
  }

  private void unicode(int parameter) {
    if (parameter != NONE && group.instruction) {
      active.instruction((char) parameter);
    } else if (parameter != NONE) {
      append(String.valueOf((char) parameter));
    }
    toSkip = group.fallback;
  }

  private void font(int number) {
    fonts.open(number);
    group.font = number;
  }

  private void plain() {
    group.hidden = false;
    group.struck = false;
    group.size = 24;
  }

  private void ticked(int parameter) {
    if (checkbox != NONE && (parameter == 0 || parameter == 1)) {
      checkbox = parameter;
    }
  }

  private void endTick() {
    if (checkbox != NONE) {
      append(checkbox == 1 ? "\u2612" : "\u2610");
      checkbox = NONE;
    }
  }

  private void inTable() {
    if (!rowOpen && group.isSeen()) {
      content().openRow();
      content().nextCell();
      rowOpen = true;
    }
  }

  private void endCell() {
    inTable();
    content().nextCell();
  }

  private void endRow() {
    if (rowOpen) {
      content().closeRow();
      rowOpen = false;
    }
  }

  private void paragraph() {
    if (group.isSeen()) {
      content().paragraph();
    }
  }

  private ContentBuilder content() {
    return group.margin ? margins : body;
  }

  private void append(String text) {
    flush();
    if (group.isSeen() && !text.isEmpty()) {
      write(text);
    }
  }

  /** Characters of several bytes arrive byte by byte. */
  private void flush() {
    if (encoded.size() > 0) {
      String text = encoded.toString(fonts.charset(group.font, group.charset));
      encoded.reset();
      write(text);
    }
  }

  private void write(String text) {
    content().struck(group.struck);
    content().font(fonts.name(group.font), group.size / 2f);
    content().append(text);
  }
}
