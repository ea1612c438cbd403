package mhss.gateway.console.web;

import java.util.List;

/** What belongs together; its first entry is where the group leads. */
public record MenuGroup(String words, List<MenuEntry> entries) {

  public String url() {
    return entries.get(0).url();
  }

  public boolean has(String section) {
    return entries.stream().anyMatch(entry -> entry.section().equals(section));
  }

  static MenuGroup of(String words, MenuEntry... entries) {
    return new MenuGroup(words, List.of(entries));
  }
}
