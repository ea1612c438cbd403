package mhss.gateway.documents.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.DocumentRefused.Reason;
import mhss.gateway.documents.content.Content;
import mhss.gateway.documents.content.ContentBuilder;

/** A Word document (ECMA-376 WordprocessingML, transitional or strict) as seen. */
class Docx {

  private final Archive archive;
  private final List<String> warnings = new ArrayList<>();

  private Docx(Archive archive) {
    this.archive = archive;
  }

  static boolean is(Archive archive) {
    return archive.part("[Content_Types].xml").isPresent()
        && archive.names().stream().anyMatch(name -> name.startsWith("word/"));
  }

  static Content read(Archive archive) throws XMLStreamException {
    return new Docx(archive).content();
  }

  private Content content() throws XMLStreamException {
    byte[] main =
        archive.part("word/document.xml").or(this::anyDocument).orElseThrow(Docx::damaged);
    WordStyles styles = WordStyles.of(archive);
    ContentBuilder body = new ContentBuilder();
    SafeXml.read(main, new WordText(body, styles));
    ContentBuilder margins = new ContentBuilder();
    for (String name : archive.names()) {
      if (name.matches("word/(header|footer|footnotes|endnotes|comments)\\d*\\.xml")) {
        SafeXml.read(archive.part(name).orElseThrow(), new WordText(margins, styles));
      } else if (name.endsWith(".rels")) {
        SafeXml.read(archive.part(name).orElseThrow(), new Relationships());
      }
    }
    return Content.flowing("docx", body, margins.fragments(), warnings);
  }

  /** Some producers number the main part. */
  private Optional<byte[]> anyDocument() {
    return archive.names().stream()
        .filter(name -> name.matches("word/document\\d*\\.xml"))
        .findFirst()
        .flatMap(archive::part);
  }

  private static DocumentRefused damaged() {
    return new DocumentRefused(
        Reason.DAMAGED,
        "The Word document has no text part: it is damaged; ask the sender to send it again.");
  }

  /** Things outside the document are never fetched, so what they would show is not read. */
  private class Relationships implements SafeXml.Handler {

    @Override
    public void start(XMLStreamReader element) {
      Relationship said = Relationship.of(element);
      if (said.external() && !said.type().equals("hyperlink")) {
        String kind = said.type().matches("[A-Za-z]{1,40}") ? said.type() : "part";
        warnings.add("refers to something outside itself (" + kind + "), which was not fetched");
      }
    }

    @Override
    public void end(String name) {}

    @Override
    public void text(String text) {}
  }
}
