package mhss.gateway.documents.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import mhss.gateway.documents.content.ContentBuilder;

/** Walks through WordprocessingML and keeps what is printed. */
class WordText implements SafeXml.Handler {

  /** Deleted or moved away, a second version of the same thing, or instructions to Word. */
  private static final Set<String> UNSEEN =
      Set.of(
          "del",
          "moveFrom",
          "Fallback",
          "instrText",
          "delText",
          "fldData",
          "sdtPr",
          "pPr",
          "rPrChange");

  private final ContentBuilder content;
  private final WordStyles styles;
  private final Deque<String> unseen = new ArrayDeque<>();
  private final Deque<SdtState> controls = new ArrayDeque<>();
  private boolean inText;
  private boolean hiddenRun;
  private Boolean tick;
  private String paragraphStyle = "";
  private String runStyle = "";
  private Lettering lettering = Lettering.NONE;

  /** A content control (w:sdt). */
  private static class SdtState {
    boolean showsPrompt;
  }

  WordText(ContentBuilder content, WordStyles styles) {
    this.content = content;
    this.styles = styles;
  }

  @Override
  public void start(XMLStreamReader element) {
    String name = element.getLocalName();
    properties(element, name);
    if (!unseen.isEmpty() || UNSEEN.contains(name)) {
      unseen.push(name);
      return;
    }
    switch (name) {
      case "t" -> startText();
      case "r" -> startRun();
      case "rStyle" -> runStyle = SafeXml.attribute(element, "val");
      case "blip", "imagedata", "contentPart" -> content.picture();
      case "vanish" -> hiddenRun = !isOff(element);
      case "tab", "ptab" -> content.tab();
      case "br", "cr" -> content.lineBreak();
      case "noBreakHyphen" -> content.append('-');
      case "sym" -> symbol(element);
      case "tr" -> content.openRow();
      case "tc" -> content.nextCell();
      case "sdt" -> controls.push(new SdtState());
      case "txbxContent" -> content.paragraph();
      case "checkBox" -> tick = false;
      case "checked", "default" -> tickIfOn(element, name);
      default -> lettering = styles.with(lettering, element);
    }
  }

  private void startRun() {
    hiddenRun = false;
    runStyle = "";
    lettering = Lettering.NONE;
  }

  private void startText() {
    inText = true;
    Lettering shown = lettering.over(styles.of(paragraphStyle, runStyle));
    content.struck(shown.isStruck());
    content.font(shown.family(), shown.size());
  }

  /** Properties are looked at even where their text is not seen. */
  private void properties(XMLStreamReader element, String name) {
    if (name.equals("pStyle")) {
      paragraphStyle = SafeXml.attribute(element, "val");
      String style = paragraphStyle.toLowerCase(Locale.ROOT);
      content.heading(style.startsWith("heading") || style.equals("title"));
    }
    if (name.equals("showingPlcHdr") && !controls.isEmpty()) {
      controls.peek().showsPrompt = !isOff(element);
    }
  }

  private void tickIfOn(XMLStreamReader element, String name) {
    if (tick != null && name.equals("checked")) {
      tick = !isOff(element);
    } else if (tick != null) {
      tick = tick || SafeXml.attribute(element, "val").equals("1");
    }
  }

  private static boolean isOff(XMLStreamReader element) {
    return Set.of("0", "false", "off").contains(SafeXml.attribute(element, "val"));
  }

  /** Wingdings' boxes; other symbols are bullets and arrows. */
  private void symbol(XMLStreamReader element) {
    switch (SafeXml.attribute(element, "char").toUpperCase(Locale.ROOT)) {
      case "F0FE", "F0FD", "F054", "F052" -> content.append('\u2612');
      case "F0A8", "F06F", "F0A3", "F071" -> content.append('\u2610');
      case "F0FC" -> content.append('\u2714');
      default -> content.append('\u2022');
    }
  }

  @Override
  public void end(String name) {
    if (!unseen.isEmpty()) {
      unseen.pop();
      return;
    }
    switch (name) {
      case "t" -> endText();
      case "p" -> endParagraph();
      case "tr" -> content.closeRow();
      case "sdt" -> controls.poll();
      case "checkBox" -> endTick();
      default -> {}
    }
  }

  /** What is no text of a run, as a tab or a tick, has no line through it. */
  private void endText() {
    inText = false;
    content.struck(false);
    content.font("", 0);
  }

  private void endParagraph() {
    paragraphStyle = "";
    content.paragraph();
    content.heading(false);
  }

  private void endTick() {
    content.append(tick ? '\u2612' : '\u2610');
    tick = null;
  }

  @Override
  public void text(String text) {
    boolean prompt = controls.stream().anyMatch(control -> control.showsPrompt);
    if (inText && unseen.isEmpty() && !hiddenRun && !prompt) {
      content.append(text);
    }
  }
}
