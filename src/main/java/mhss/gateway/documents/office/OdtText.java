package mhss.gateway.documents.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import mhss.gateway.documents.content.ContentBuilder;

/** Walks through OpenDocument content and keeps what is printed. */
class OdtText implements SafeXml.Handler {

  private static final Set<String> UNSEEN =
      Set.of("tracked-changes", "event-listeners", "sequence-decls", "variable-decls");
  private static final Set<String> MARGINS = Set.of("annotation", "note-body");
  private static final Set<String> CONTROLS =
      Set.of("text", "textarea", "formatted-text", "combobox", "number", "date", "time");

  private final ContentBuilder body;
  private final ContentBuilder margins;
  private final List<String> warnings;
  private final OdtStyles styles;
  private final Deque<Lettering> lettering = new ArrayDeque<>();
  private final Deque<String> unseen = new ArrayDeque<>();
  private final Map<String, String> controlValues = new HashMap<>();
  private int marginDepth;
  private int paragraphDepth;
  private boolean shownInFrame;
  private String fieldType = "";
  private String controlId = "";

  OdtText(ContentBuilder body, ContentBuilder margins, OdtStyles styles, List<String> warnings) {
    this.styles = styles;
    this.body = body;
    this.margins = margins;
    this.warnings = warnings;
  }

  private ContentBuilder content() {
    return marginDepth > 0 ? margins : body;
  }

  @Override
  public void start(XMLStreamReader element) {
    String name = element.getLocalName();
    if (!unseen.isEmpty() || UNSEEN.contains(name)) {
      unseen.push(name);
    } else if ("form".equals(element.getPrefix())) {
      control(element, name);
    } else {
      seen(element, name);
    }
  }

  private void seen(XMLStreamReader element, String name) {
    switch (name) {
      case "p", "h" -> startParagraph(element, name);
      case "span" -> write(spanned(element));
      case "tab" -> content().tab();
      case "s" -> blanks(SafeXml.attribute(element, "c"));
      case "line-break" -> content().lineBreak();
      case "table-row" -> content().openRow();
      case "table-cell" -> content().nextCell();
      case "text-box" -> content().paragraph();
      case "control" -> content().append(controlValue(element));
      case "fieldmark", "fieldmark-start" -> fieldType = SafeXml.attribute(element, "type");
      case "param" -> legacyTick(element);
      case "content-control" -> contentControl(element, name);
      case "frame" -> shownInFrame = false;
      case "image", "object" -> picture(element);
      default -> {
        if (MARGINS.contains(name)) {
          marginDepth++;
        }
      }
    }
  }

  private void startParagraph(XMLStreamReader element, String name) {
    paragraphDepth++;
    if (name.equals("h")) {
      content().heading(true);
    }
    write(styles.paragraph(style(element)));
  }

  private Lettering spanned(XMLStreamReader element) {
    Lettering around = lettering.isEmpty() ? Lettering.NONE : lettering.peek();
    return styles.span(style(element), around);
  }

  private static String style(XMLStreamReader element) {
    return SafeXml.attribute(element, "style-name");
  }

  private void write(Lettering shown) {
    lettering.push(shown);
    apply();
  }

  private void unwrite() {
    lettering.poll();
    apply();
  }

  private void apply() {
    Lettering shown = lettering.isEmpty() ? Lettering.NONE : lettering.peek();
    content().struck(shown.isStruck());
    content().font(shown.family(), shown.size());
  }

  /** One picture may be given in several formats. */
  private void picture(XMLStreamReader element) {
    warnIfOutside(element);
    if (!shownInFrame && element.getLocalName().equals("image")) {
      content().picture();
      shownInFrame = true;
    }
  }

  private void blanks(String count) {
    int blanks = count.matches("\\d{1,4}") ? Integer.parseInt(count) : 1;
    content().append(" ".repeat(blanks));
  }

  /** A prompt such as "click here" is not what the sender wrote. */
  private void contentControl(XMLStreamReader element, String name) {
    if (SafeXml.attribute(element, "showing-place-holder").equals("true")) {
      unseen.push(name);
    }
  }

  private void legacyTick(XMLStreamReader element) {
    boolean isTick = fieldType.endsWith("FORMCHECKBOX");
    if (isTick && SafeXml.attribute(element, "name").equals("Checkbox_Checked")) {
      content().append(SafeXml.attribute(element, "value").equals("true") ? '\u2612' : '\u2610');
    }
  }

  /** Form controls are declared first and placed in the text later. */
  private void control(XMLStreamReader element, String name) {
    String id = SafeXml.attribute(element, "id");
    if (CONTROLS.contains(name)) {
      controlId = id;
      String value = SafeXml.attribute(element, "current-value");
      controlValues.put(id, value.isEmpty() ? SafeXml.attribute(element, "value") : value);
    } else if (name.equals("checkbox") || name.equals("radio")) {
      boolean on =
          SafeXml.attribute(element, "current-state").equals("checked")
              || SafeXml.attribute(element, "current-selected").equals("true");
      controlValues.put(id, on ? "\u2612" : "\u2610");
    } else if (name.equals("listbox")) {
      controlId = id;
    } else if (name.equals("option")
        && SafeXml.attribute(element, "current-selected").equals("true")) {
      controlValues.put(controlId, SafeXml.attribute(element, "label"));
    }
  }

  private String controlValue(XMLStreamReader element) {
    return controlValues.getOrDefault(SafeXml.attribute(element, "control"), "");
  }

  private void warnIfOutside(XMLStreamReader element) {
    if (SafeXml.attribute(element, "href").matches("(?i)(https?|ftp|file|smb):.*|//.*")) {
      warnings.add(
          "refers to something outside itself ("
              + element.getLocalName()
              + "), which was not fetched");
    }
  }

  @Override
  public void end(String name) {
    if (!unseen.isEmpty()) {
      unseen.pop();
      return;
    }
    switch (name) {
      case "p", "h" -> endParagraph();
      case "span" -> unwrite();
      case "table-row" -> content().closeRow();
      default -> {
        if (MARGINS.contains(name)) {
          marginDepth--;
        }
      }
    }
  }

  private void endParagraph() {
    paragraphDepth--;
    content().paragraph();
    content().heading(false);
    unwrite();
  }

  @Override
  public void text(String text) {
    if (unseen.isEmpty() && paragraphDepth > 0) {
      content().append(text);
    }
  }
}
