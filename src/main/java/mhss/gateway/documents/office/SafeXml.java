package mhss.gateway.documents.office;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.DocumentRefused.Reason;
import mhss.gateway.documents.content.Effort;
import mhss.gateway.documents.content.Limits;

/** Reads XML that has no document type, so no entity can be expanded and nothing is fetched. */
class SafeXml {

  private static final XMLInputFactory FACTORY = factory();

  interface Handler {

    void start(XMLStreamReader element) throws XMLStreamException;

    void end(String name);

    void text(String text);
  }

  private SafeXml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, baseUri, namespace) -> {
          throw new XMLStreamException("external references are not resolved");
        });
    return factory;
  }

  static void read(byte[] xml, Handler handler) throws XMLStreamException {
    XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
    int depth = 0;
    while (reader.hasNext()) {
      Effort.step();
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > Limits.XML_DEPTH) {
            throw Limits.exceeded("levels of nesting", Limits.XML_DEPTH);
          }
          handler.start(reader);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          handler.end(reader.getLocalName());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            handler.text(reader.getText());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw entities();
        default -> {}
      }
    }
  }

  private static DocumentRefused entities() {
    return new DocumentRefused(
        Reason.EXTERNAL_REFERENCES,
        "The document declares entities, which real word processors never do; treat it as an attack and ask the sender by telephone.");
  }

  /** The value of an attribute, whatever its namespace; empty when there is none. */
  static String attribute(XMLStreamReader element, String name) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(name)) {
        return element.getAttributeValue(i);
      }
    }
    return "";
  }
}
