package mhss.gateway.console.messages.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.console.messages.MessageQuery;
import mhss.gateway.console.messages.Outcomes;
import mhss.gateway.console.web.Choice;
import mhss.gateway.operations.Correspondents;
import mhss.gateway.operations.MessageCursor;
import mhss.gateway.operations.MessageFilter;
import mhss.gateway.operations.MessageList;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.operations.SavedSearches;

/** What the list shows for a query. */
class FoundMessages {

  static final int SIZE = 50;

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("from", "From"),
          Map.entry("to", "To"),
          Map.entry("outcome", "Outcome"),
          Map.entry("kind", "Kind"),
          Map.entry("urn", "URN"),
          Map.entry("case", "Case"),
          Map.entry("partner", "Partner"),
          Map.entry("with", "Correspondent"),
          Map.entry("mailbox", "Mailbox"),
          Map.entry("desk", "Desk"),
          Map.entry("direction", "Direction"),
          Map.entry("files", "Attachments"));

  private final MessageList list;
  private final Correspondents correspondents;
  private final SavedSearches searches;
  private final FilterChoices choices;
  private final RuleWords words;

  FoundMessages(
      MessageList list,
      Correspondents correspondents,
      SavedSearches searches,
      FilterChoices choices,
      RuleWords words) {
    this.list = list;
    this.correspondents = correspondents;
    this.searches = searches;
    this.choices = choices;
    this.words = words;
  }

  /** One condition that is on, and where it is off. */
  record Chip(String name, String words, String without) {}

  /** Of those that were counted. */
  record Share(String words, int count, String url) {}

  MessageList.Page page(MessageQuery query, String before, String after, int size) {
    return list.page(
        query.filter(correspondents), MessageCursor.of(before), MessageCursor.of(after), size);
  }

  /** With what a person searched for a correspondent by, if anything. */
  MessageQuery addressed(MessageQuery query, String address) {
    return address.isBlank() ? query : query.with("with", correspondents.index(address.strip()));
  }

  Map<String, Object> model(MessageQuery query, MessageList.Page page, String person) {
    Map<String, Object> model = form(query, person);
    MessageFilter filter = query.filter(correspondents);
    MessageList.Count count = list.count(filter);
    model.put("messages", page.messages());
    model.put("count", count);
    model.put("shares", shares(query, count));
    model.put("older", page.older().map(at -> url(query, "before", at)).orElse(null));
    model.put("newer", page.newer().map(at -> url(query, "after", at)).orElse(null));
    return model;
  }

  /** All of the page but the list: when the query has problems, there is none. */
  Map<String, Object> form(MessageQuery query, String person) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("query", query);
    model.put("choices", choices.all());
    model.put("chips", chips(query));
    model.put("saved", searches.of(person));
    model.put("messages", List.of());
    model.put("tags", new Tags(words));
    return model;
  }

  private List<Chip> chips(MessageQuery query) {
    List<Chip> chips = new ArrayList<>();
    query
        .given()
        .forEach(
            (field, value) ->
                chips.add(
                    new Chip(
                        NAMES.get(field),
                        words(field, value),
                        "/messages?" + query.without(field).text())));
    return chips;
  }

  private String words(String field, String value) {
    return switch (field) {
      case "outcome" -> Outcomes.of(value).map(Outcomes::words).orElse(value);
      case "kind" -> words.kind(value).map(found -> value + " " + found).orElse(value);
      case "with" ->
          Optional.ofNullable(correspondents.partners().get(value))
              .map(partner -> "an address of " + partner)
              .orElse("one mail address");
      case "files", "direction", "desk" ->
          choices.all().get(field).stream()
              .filter(choice -> choice.value().equals(value))
              .map(Choice::words)
              .findFirst()
              .orElse(value);
      default -> value;
    };
  }

  /** How what was found divides, where the outcome is not chosen yet. */
  private static List<Share> shares(MessageQuery query, MessageList.Count count) {
    List<Share> shares = new ArrayList<>();
    if (query.value("outcome").isEmpty()) {
      count
          .byStatus()
          .forEach(
              (status, number) ->
                  Outcomes.of(status)
                      .ifPresent(
                          outcome ->
                              shares.add(
                                  new Share(
                                      outcome.words(),
                                      number,
                                      "/messages?" + query.with("outcome", status).text()))));
    }
    return shares;
  }

  private static String url(MessageQuery query, String where, MessageCursor cursor) {
    return "?" + query.text() + (query.isEmpty() ? "" : "&") + where + "=" + cursor;
  }
}
