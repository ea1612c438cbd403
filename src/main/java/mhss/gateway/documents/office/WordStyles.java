package mhss.gateway.documents.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The styles of a Word document (styles.xml, theme1.xml), as far as they concern lettering. */
class WordStyles implements SafeXml.Handler {

  private static final int LONGEST_CHAIN = 20;

  private record Style(String base, Lettering lettering) {}

  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, String> themeFonts = new HashMap<>();
  private Lettering defaults = Lettering.NONE;
  private String usual = "";
  private String id = "";
  private String base = "";
  private Lettering current = Lettering.NONE;
  private boolean inParagraph;
  private String themePart = "";

  static WordStyles of(Archive archive) throws XMLStreamException {
    WordStyles styles = new WordStyles();
    for (String part : new String[] {"word/theme/theme1.xml", "word/styles.xml"}) {
      if (archive.part(part).isPresent()) {
        SafeXml.read(archive.part(part).get(), styles);
      }
    }
    return styles;
  }

  /** The look of a run that says nothing itself. */
  Lettering of(String paragraphStyle, String runStyle) {
    String paragraph = paragraphStyle.isEmpty() ? usual : paragraphStyle;
    return chain(runStyle, 0).over(chain(paragraph, 0)).over(defaults);
  }

  private Lettering chain(String style, int length) {
    Style found = styles.get(style);
    if (found == null || length > LONGEST_CHAIN) {
      return Lettering.NONE;
    }
    return found.lettering().over(chain(found.base(), length + 1));
  }

  /** What a property element says, added to what others said. */
  Lettering with(Lettering said, XMLStreamReader element) {
    return switch (element.getLocalName()) {
      case "rFonts" -> said.font(font(element));
      case "sz" -> said.size(halfPoints(SafeXml.attribute(element, "val")));
      case "strike", "dstrike" ->
          said.struck(!Set.of("0", "false", "off").contains(SafeXml.attribute(element, "val")));
      default -> said;
    };
  }

  private String font(XMLStreamReader element) {
    for (String slot : new String[] {"ascii", "hAnsi"}) {
      String theme = SafeXml.attribute(element, slot + "Theme");
      String font = theme.isEmpty() ? SafeXml.attribute(element, slot) : themeFont(theme);
      if (!font.isEmpty()) {
        return font;
      }
    }
    return null;
  }

  private String themeFont(String theme) {
    return themeFonts.getOrDefault(theme.startsWith("major") ? "majorFont" : "minorFont", "");
  }

  private static float halfPoints(String value) {
    return value.matches("\\d{1,4}(\\.\\d+)?") ? Float.parseFloat(value) / 2 : 0;
  }

  @Override
  public void start(XMLStreamReader element) {
    String name = element.getLocalName();
    switch (name) {
      case "majorFont", "minorFont" -> themePart = name;
      case "latin" -> latin(element);
      case "style" -> open(element);
      case "basedOn" -> base = SafeXml.attribute(element, "val");
      case "pPr" -> inParagraph = true;
      default -> current = inParagraph ? current : with(current, element);
    }
  }

  private void latin(XMLStreamReader element) {
    if (!themePart.isEmpty()) {
      themeFonts.putIfAbsent(themePart, SafeXml.attribute(element, "typeface"));
    }
  }

  private void open(XMLStreamReader element) {
    id = SafeXml.attribute(element, "styleId");
    base = "";
    current = Lettering.NONE;
    boolean isDefault = Set.of("1", "true").contains(SafeXml.attribute(element, "default"));
    if (isDefault && SafeXml.attribute(element, "type").equals("paragraph")) {
      usual = id;
    }
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "majorFont", "minorFont" -> themePart = "";
      case "pPr" -> inParagraph = false;
      case "rPrDefault" -> {
        defaults = current;
        current = Lettering.NONE;
      }
      case "style" -> styles.put(id, new Style(base, current));
      default -> {}
    }
  }

  @Override
  public void text(String text) {
    // styles have none
  }
}
