package mhss.gateway.documents.office;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The styles of an OpenDocument text, as far as they concern lettering. */
class OdtStyles implements SafeXml.Handler {

  static final String PARAGRAPH = "paragraph";
  static final String TEXT = "text";
  private static final int LONGEST_CHAIN = 20;

  private record Style(String parent, Lettering lettering) {}

  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, String> fonts = new HashMap<>();
  private String current = "";
  private String parent = "";

  static OdtStyles of(Archive archive) throws XMLStreamException {
    OdtStyles styles = new OdtStyles();
    for (String part : new String[] {"styles.xml", "content.xml"}) {
      if (archive.part(part).isPresent()) {
        SafeXml.read(archive.part(part).get(), styles);
      }
    }
    return styles;
  }

  Lettering paragraph(String style) {
    String shown = style.isEmpty() ? "Standard" : style;
    return chain(PARAGRAPH, shown, 0).over(chain(PARAGRAPH, "", 0));
  }

  Lettering span(String style, Lettering around) {
    return chain(TEXT, style, 0).over(around);
  }

  private Lettering chain(String family, String style, int length) {
    Style found = styles.get(family + ":" + style);
    if (found == null || length > LONGEST_CHAIN) {
      return Lettering.NONE;
    }
    return found.parent().isEmpty()
        ? found.lettering()
        : found.lettering().over(chain(family, found.parent(), length + 1));
  }

  @Override
  public void start(XMLStreamReader element) {
    switch (element.getLocalName()) {
      case "font-face" ->
          fonts.put(
              SafeXml.attribute(element, "name"),
              unquoted(SafeXml.attribute(element, "font-family")));
      case "style", "default-style" -> {
        current = SafeXml.attribute(element, "family") + ":" + SafeXml.attribute(element, "name");
        parent = SafeXml.attribute(element, "parent-style-name");
        styles.put(current, new Style(parent, Lettering.NONE));
      }
      case "text-properties" -> styles.computeIfPresent(current, (key, style) -> with(element));
      default -> {}
    }
  }

  private Style with(XMLStreamReader element) {
    String name = SafeXml.attribute(element, "font-name");
    String family = unquoted(SafeXml.attribute(element, "font-family"));
    Lettering said = Lettering.NONE.font(name.isEmpty() ? family : fonts.getOrDefault(name, name));
    said = sized(said, SafeXml.attribute(element, "font-size"));
    String line =
        SafeXml.attribute(element, "text-line-through-style")
            + SafeXml.attribute(element, "text-line-through-type");
    return new Style(parent, line.isEmpty() ? said : said.struck(!line.startsWith("none")));
  }

  private static Lettering sized(Lettering said, String size) {
    if (size.matches("\\d{1,3}(\\.\\d+)?pt")) {
      return said.size(Float.parseFloat(size.substring(0, size.length() - 2)));
    }
    return size.matches("\\d{1,3}%")
        ? new Lettering(
            said.font(), 0, Float.parseFloat(size.replace("%", "")) / 100, said.struck())
        : said;
  }

  private static String unquoted(String family) {
    return family.replaceAll("^['\"]|['\"]$", "");
  }

  @Override
  public void end(String name) {
    if (name.equals("style") || name.equals("default-style")) {
      current = "";
    }
  }

  @Override
  public void text(String text) {
    // styles have none
  }
}
