package mhss.gateway.console.messages.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.access.Person;
import mhss.gateway.console.messages.MessageQuery;
import mhss.gateway.operations.ContentReading;

/**
 * From which search somebody came to a message. It goes into the history, so that nothing of it
 * counts but what a query can say, and it says identifiers only.
 */
final class Origin {

  private Origin() {}

  /**
   * @param text as in the URL of the list; empty when nobody searched
   */
  static Optional<String> search(String text) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        given.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    MessageQuery query = new MessageQuery(given);
    return query.isEmpty() || !query.problems().isEmpty()
        ? Optional.empty()
        : Optional.of(query.text());
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noEncoding) {
      return "";
    }
  }

  static ContentReading listed(Person person, MessageQuery query) {
    return new ContentReading(person.name(), "listed", null, query.isEmpty() ? null : query.text());
  }

  static ContentReading reading(Person person, String what, String part, String search) {
    return new ContentReading(person.name(), what, part, search(search).orElse(null));
  }
}
