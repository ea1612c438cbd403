package mhss.gateway.console.messages;

import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.Terminal;

/** The content of a mail, for people. */
final class MailPrint {

  private static final int MOST = 4_000; // characters of a file that is no form

  private final Terminal terminal;

  MailPrint(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Map<?, ?> mail) {
    terminal.line("");
    for (String key : List.of("from", "to", "date", "subject", "outerSubject")) {
      if (mail.containsKey(key)) {
        String name = key.equals("outerSubject") ? "outside" : key;
        terminal.line("%-12s %s", name, Terminal.text(mail.get(key)));
      }
    }
    maps(mail, "notOpened")
        .forEach(
            part ->
                terminal.line("%-12s part %s: %s", "not opened", part.get("part"), cause(part)));
    maps(mail, "parts").forEach(this::part);
  }

  private static Object cause(Map<?, ?> part) {
    return part.get("cause");
  }

  private void part(Map<?, ?> part) {
    terminal.line("");
    terminal.line(
        "--- part %s: %s (%s), %s",
        part.get("part"),
        part.get("file") == null ? "text of the mail" : part.get("file"),
        part.get("type"),
        part.get("protection"));
    if (part.get("notRead") != null) {
      terminal.line("cannot be read: " + part.get("notRead"));
    }
    if (part.get("activeContent") instanceof List<?> active && !active.isEmpty()) {
      terminal.line(
          "carries active content: %s. Read it here. If you open it elsewhere, do not let it run or fetch anything.",
          String.join(", ", active.stream().map(String::valueOf).toList()));
    }
    maps(part, "forms").forEach(this::form);
    boolean shown = part.get("file") != null && !maps(part, "forms").isEmpty();
    if (!shown) {
      text(String.valueOf(part.get("text")));
    }
    if (!part.get("quotedLinesLeftOut").equals(0L)) {
      terminal.line("(%d quoted lines left out)", part.get("quotedLinesLeftOut"));
    }
  }

  private void text(String text) {
    terminal.line(text.length() <= MOST ? text : text.substring(0, MOST));
    if (text.length() > MOST) {
      terminal.line("(%d more characters; --json prints them all)", text.length() - MOST);
    }
  }

  private void form(Map<?, ?> form) {
    terminal.line("form %s, read as %s", form.get("form"), form.get("format"));
    for (Map<?, ?> field : maps(form, "fields")) {
      String value = String.valueOf(field.get("value"));
      terminal.line(
          "  %-22s %s  (%s)",
          field.get("key"), value.strip().replace("\n", "\n" + " ".repeat(25)), field.get("found"));
    }
    if (form.get("withoutValue") instanceof List<?> empty && !empty.isEmpty()) {
      terminal.line("  without a value: " + empty.toString().replaceAll("[\\[\\]]", ""));
    }
  }

  @SuppressWarnings("unchecked") // MailText made them
  private static List<Map<String, Object>> maps(Map<?, ?> data, String key) {
    return (List<Map<String, Object>>) data.get(key);
  }
}
