package mhss.gateway.documents.office;

import java.util.Locale;
import javax.xml.stream.XMLStreamReader;

/**
 * What a part of a Word document refers to (ECMA-376 part 2, 6.5).
 *
 * @param type its last word, such as {@code hyperlink}
 */
record Relationship(String type, String target, boolean external) {

  static Relationship of(XMLStreamReader element) {
    String type = SafeXml.attribute(element, "Type");
    String mode = SafeXml.attribute(element, "TargetMode").toLowerCase(Locale.ROOT);
    return new Relationship(
        type.substring(type.lastIndexOf('/') + 1),
        SafeXml.attribute(element, "Target"),
        mode.equals("external"));
  }
}
