package mhss.gateway.console.today;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.operations.RouteFile;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.watch.Standing;
import mhss.gateway.watch.Standings;

/**
 * Something that needs a person, and where it is dealt with.
 *
 * @param number in words: there may be more than were counted
 * @param detail of what kinds they are; may be empty
 */
public record Card(String url, String number, String words, String detail) {

  private static final int SHOWN = 4;

  /** Those that are not empty. */
  static List<Card> of(
      Standing standing, List<ReturnEntry> returns, List<RouteFile> routes, List<String> files) {
    return Stream.of(
            card("/cases?show=late", standing.late(), "clock is late", "clocks are late", ""),
            card(
                "/work",
                standing.allParked(),
                "message is not processed",
                "messages are not processed",
                kinds(standing.parked())),
            card("/review", standing.reviews(), "report to decide", "reports to decide", ""),
            card("/notices", standing.notices(), "notice to approve", "notices to approve", ""),
            card(
                "/returns",
                returns.size(),
                "return to look at",
                "returns to look at",
                distinct(returns.stream().map(ReturnEntry::state))),
            card(
                "/outbox",
                standing.allUnsettled(),
                "mail not sent for certain",
                "mails not sent for certain",
                kinds(standing.unsettled())),
            card(
                "/routes",
                routes.size(),
                "route file is refused",
                "route files are refused",
                distinct(routes.stream().map(RouteFile::path))),
            card(
                "/changes",
                files.size(),
                "file is not as it is in force",
                "files are not as they are in force",
                distinct(files.stream())))
        .filter(card -> !card.number().equals("0"))
        .toList();
  }

  private static Card card(String url, long number, String one, String more, String detail) {
    String shown = number < Standings.MOST ? String.valueOf(number) : "1,000 or more";
    return new Card(url, shown, number == 1 ? one : more, detail);
  }

  private static String distinct(Stream<String> words) {
    return words.distinct().limit(SHOWN).collect(Collectors.joining(", "));
  }

  /** The most frequent first. */
  private static String kinds(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .limit(SHOWN)
        .map(of -> of.getKey().replace('-', ' ') + " " + of.getValue())
        .collect(Collectors.joining(", "));
  }
}
