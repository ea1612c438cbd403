package mhss.gateway.documents.markup;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import mhss.gateway.documents.MailEffort;

/** What in an RTF file makes a word processor do something. */
class RtfActive {

  private static final Pattern DDE = Pattern.compile("(?i)(?<!\\w)DDE(?:AUTO)?(?!\\w)");

  private final TreeSet<String> kinds = new TreeSet<>();

  /** What fields do, one after the other; a field may be spread over groups. */
  private final StringBuilder instructions = new StringBuilder();

  void word(String word) {
    switch (word) {
      case "fldinst" -> instructions.append(' ');
      case "template" -> kinds.add("a template from elsewhere");
      case "objdata" -> kinds.add("objects inside it");
      default -> {}
    }
  }

  void instruction(char character) {
    instructions.append(character);
  }

  List<String> kinds() {
    if (DDE.matcher(MailEffort.metered(instructions.toString())).find()) {
      kinds.add("a DDE field");
    }
    return List.copyOf(kinds);
  }
}
