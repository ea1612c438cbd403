package mhss.gateway.documents.office;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mhss.gateway.documents.MailEffort;

/**
 * What in a zipped document makes a word processor do something. Its parts are read as XML and not
 * searched as text: a pattern that looks for ends which never come can take hours.
 */
class ArmedParts {

  private static final Pattern DDE = Pattern.compile("(?i)(?<!\\w)DDE(?:AUTO)?(?!\\w)");

  /** A template on the sender's own disk is not fetched, and most firms' letters name one. */
  private static final Pattern OWN_DISK = Pattern.compile("(?i)(?:file:///)?+[a-z]:[\\\\/].*");

  private final Archive archive;
  private final TreeSet<String> kinds = new TreeSet<>();

  /** What fields do; Word may spread one over several elements. */
  private final StringBuilder instructions = new StringBuilder();

  private ArmedParts(Archive archive) {
    this.archive = archive;
  }

  static List<String> of(Archive archive) {
    ArmedParts parts = new ArmedParts(archive);
    archive.names().forEach(parts::look);
    return List.copyOf(parts.kinds);
  }

  /** Names of parts are the same in capitals (ECMA-376 part 2, 6.2.2). */
  private void look(String name) {
    String part = name.toLowerCase(Locale.ROOT);
    if (part.startsWith("word/embeddings/")
        || part.startsWith("word/activex/")
        || name.matches("Object \\d{1,9}")) {
      kinds.add("objects inside it");
    } else if (part.endsWith(".rels")) {
      read(name, new Relationships());
    } else if (part.startsWith("word/") && part.endsWith(".xml")) {
      read(name, new Fields());
    } else if (part.equals("content.xml")) {
      read(name, new Events());
    }
  }

  private void read(String name, SafeXml.Handler handler) {
    try {
      SafeXml.read(archive.part(name).orElse(new byte[0]), handler);
    } catch (XMLStreamException e) {
      // What cannot be read no word processor follows either; up to there it was looked at.
    }
    if (DDE.matcher(MailEffort.metered(instructions.toString())).find()) {
      kinds.add("a DDE field");
    }
    instructions.setLength(0);
  }

  private final class Relationships extends Look {

    @Override
    public void start(XMLStreamReader element) {
      Relationship said = Relationship.of(element);
      if (!said.external() || said.type().equals("hyperlink")) {
        return;
      }
      if (!said.type().equals("attachedTemplate")) {
        kinds.add("parts from elsewhere");
      } else if (!OWN_DISK.matcher(said.target()).matches()) {
        kinds.add("a template from elsewhere");
      }
    }
  }

  private final class Fields extends Look {

    private boolean instruction;

    @Override
    public void start(XMLStreamReader element) {
      instruction = element.getLocalName().equals("instrText");
      if (element.getLocalName().equals("fldSimple")) {
        instructions.append(' ').append(SafeXml.attribute(element, "instr")).append(' ');
      }
    }

    @Override
    public void text(String text) {
      if (instruction) {
        instructions.append(text);
      }
    }

    @Override
    public void end(String name) {
      instruction = false;
    }
  }

  private final class Events extends Look {

    @Override
    public void start(XMLStreamReader element) {
      String name = element.getLocalName();
      if (name.equals("dde-source") || name.startsWith("dde-connection")) {
        kinds.add("a DDE field");
      } else if (name.equals("event-listener")) {
        kinds.add("a script that starts by itself");
      }
    }
  }

  private abstract static class Look implements SafeXml.Handler {

    @Override
    public void text(String text) {}

    @Override
    public void end(String name) {}
  }
}
