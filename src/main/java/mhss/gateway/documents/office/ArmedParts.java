package mhss.gateway.documents.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a zipped document makes a word processor do something, as far as the names of its parts
 * and the plain words in them tell.
 */
class ArmedParts {

  /** What a field does; Word may spread it over several. */
  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "<(?:\\w{1,20}:)?instrText\\b[^<>]*+>([^<]*+)|[:\\s]instr\\s*+=\\s*+\"([^\"<]*+)\"");

  private static final Pattern DDE = Pattern.compile("(?i)(?<!\\w)DDE(?:AUTO)?(?!\\w)");

  private static final Pattern EXTERNAL =
      Pattern.compile(
          "<(?:\\w{1,20}:)?Relationship\\b[^<>]*?\\bTargetMode\\s*+=\\s*+[\"']External[^<>]*+>");

  /** A template on the sender's own disk is not fetched, and most firms' letters name one. */
  private static final Pattern OWN_DISK =
      Pattern.compile("(?i)\\bTarget\\s*+=\\s*+[\"'](?:file:///)?+[a-z]:[\\\\/]");

  private final Archive archive;
  private final TreeSet<String> kinds = new TreeSet<>();

  private ArmedParts(Archive archive) {
    this.archive = archive;
  }

  static List<String> of(Archive archive) {
    ArmedParts parts = new ArmedParts(archive);
    archive.names().forEach(parts::look);
    return List.copyOf(parts.kinds);
  }

  private void look(String name) {
    if (name.matches("word/(embeddings|activeX)/.+") || name.matches("Object \\d+")) {
      kinds.add("objects inside it");
    } else if (name.endsWith(".rels")) {
      relationships(text(name));
    } else if (name.startsWith("word/") && name.endsWith(".xml")) {
      fields(text(name));
    } else if (name.equals("content.xml")) {
      openDocument(text(name));
    }
  }

  private String text(String name) {
    return archive.part(name).map(part -> new String(part, UTF_8)).orElse("");
  }

  private void relationships(String text) {
    Matcher external = EXTERNAL.matcher(text);
    while (external.find()) {
      if (external.group().contains("/attachedTemplate")) {
        template(external.group());
      } else if (!external.group().contains("/hyperlink")) {
        kinds.add("parts from elsewhere");
      }
    }
  }

  private void template(String relationship) {
    if (!OWN_DISK.matcher(relationship).find()) {
      kinds.add("a template from elsewhere");
    }
  }

  private void fields(String text) {
    StringBuilder instructions = new StringBuilder();
    Matcher instruction = INSTRUCTION.matcher(text);
    while (instruction.find()) {
      instructions.append(
          instruction.group(1) == null ? " " + instruction.group(2) + " " : instruction.group(1));
    }
    if (DDE.matcher(instructions).find()) {
      kinds.add("a DDE field");
    }
  }

  private void openDocument(String text) {
    if (text.contains(":dde-connection") || text.contains(":dde-source")) {
      kinds.add("a DDE field");
    }
    if (text.contains("script:event-listener")) {
      kinds.add("a script that starts by itself");
    }
  }
}
