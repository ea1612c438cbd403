package mhss.gateway.console.web;

import java.util.List;
import mhss.gateway.access.Person;

/** Where a person can go: what is there, and what they may see. */
class Menu {

  private static final List<MenuGroup> ALL =
      List.of(
          group("Today", entry("today", "Today", "/")),
          group(
              "Work",
              entry("work", "Work list", "/work"),
              entry("review", "Review", "/review"),
              entry("notices", "Notices", "/notices"),
              entry("outbox", "Outbox", "/outbox")),
          group("Messages", entry("messages", "Messages", "/messages")),
          group("Cases", entry("cases", "Cases", "/cases")),
          group(
              "Returns",
              entry("returns", "Returns", "/returns"),
              entry("schedules", "Schedules", "/schedules")),
          group(
              "Settings",
              entry("mailboxes", "Mailboxes", "/mailboxes"),
              entry("reconciliation", "Reconciliation", "/reconciliation"),
              entry("routes", "Routes", "/routes"),
              entry("templates", "Templates", "/templates"),
              entry("rules", "Rules", "/rules"),
              entry("changes", "Changes", "/changes"),
              entry("partners", "Partners", "/partners"),
              entry("keys", "Keys", "/keys")),
          group("People", entry("users", "Users", "/users")),
          group(
              "Audit",
              entry("audit", "History", "/audit"),
              entry("audit-chain", "Verification", "/audit/chain"),
              entry("audit-export", "Export", "/audit/export"),
              entry("audit-bundle", "Check a bundle", "/audit/bundle")),
          group(
              "Your account",
              entry("account", "Your account", "/account"),
              entry("tokens", "Tokens", "/tokens")));

  private final Handlers handlers;

  Menu(Handlers handlers) {
    this.handlers = handlers;
  }

  List<MenuGroup> of(Person person) {
    return ALL.stream()
        .map(group -> visible(group, person))
        .filter(group -> !group.entries().isEmpty())
        .toList();
  }

  private MenuGroup visible(MenuGroup group, Person person) {
    return new MenuGroup(
        group.words(),
        group.entries().stream().filter(entry -> handlers.letsIn(person, entry.url())).toList());
  }

  private static MenuGroup group(String words, MenuEntry... entries) {
    return MenuGroup.of(words, entries);
  }

  private static MenuEntry entry(String section, String words, String url) {
    return new MenuEntry(section, words, url);
  }
}
