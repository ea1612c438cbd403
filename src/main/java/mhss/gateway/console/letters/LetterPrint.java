package mhss.gateway.console.letters;

import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.responses.Preview;

/** A letter as it would leave, on the terminal. */
public final class LetterPrint {

  private LetterPrint() {}

  public static void print(Preview letter, Terminal terminal) {
    terminal.line("%s", "From:    " + letter.from());
    terminal.line("%s", "To:      " + String.join(", ", letter.to()));
    if (!letter.cc().isEmpty()) {
      terminal.line("%s", "Cc:      " + String.join(", ", letter.cc()));
    }
    terminal.line("%s", "Subject: " + letter.subject());
    if (!letter.files().isEmpty()) {
      terminal.line("%s", "Files:   " + String.join(", ", letter.files()));
    }
    terminal.line("");
    terminal.line("%s", letter.text());
    letter.problems().forEach(problem -> terminal.line("Not yet: %s", problem));
  }

  public static Map<String, Object> data(Preview letter) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("from", letter.from());
    data.put("to", letter.to());
    data.put("cc", letter.cc());
    data.put("subject", letter.subject());
    data.put("text", letter.text());
    data.put("files", letter.files());
    data.put("problems", letter.problems());
    return data;
  }
}
