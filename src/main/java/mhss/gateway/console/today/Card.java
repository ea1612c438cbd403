package mhss.gateway.console.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.operations.CauseWords;
import mhss.gateway.operations.RouteFile;
import mhss.gateway.reconciliation.Comparison;
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

  private static final int SHOWN = 3;

  /** Those that are not empty. */
  static List<Card> of(
      Standing standing,
      List<ReturnEntry> returns,
      List<RouteFile> routes,
      List<String> files,
      List<Comparison> gaps) {
    return Stream.of(
            card("/cases?show=late", standing.late(), "deadline missed", "deadlines missed", ""),
            card(
                "/work",
                standing.allParked(),
                "message to decide about",
                "messages to decide about",
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
                "mail of ours to settle",
                "mails of ours to settle",
                kinds(standing.unsettled())),
            card(
                "/routes",
                routes.size(),
                "route file refused",
                "route files refused",
                distinct(routes.stream().map(RouteFile::path))),
            card(
                "/changes",
                files.size(),
                "file differs from what is in force",
                "files differ from what is in force",
                distinct(files.stream())),
            card(
                "/reconciliation",
                gaps.stream().mapToLong(gap -> Math.max(1, gap.gaps())).sum(),
                "gap between mailbox and ledger",
                "gaps between mailbox and ledger",
                distinct(gaps.stream().map(Comparison::mailbox))))
        .filter(card -> !card.number().equals("0"))
        .toList();
  }

  /**
   * Mailboxes on whose way something is wrong; none, where nothing is.
   *
   * @param closed cannot send
   * @param silent whose heartbeat does not come back
   */
  static Stream<Card> ofMailboxes(List<String> closed, List<String> silent) {
    return Stream.of(
            card(
                "/outbox?state=due",
                closed.size(),
                "mailbox cannot send",
                "mailboxes cannot send",
                distinct(closed.stream())),
            card(
                "/reconciliation#heartbeats",
                silent.size(),
                "mailbox gives no sign of life",
                "mailboxes give no sign of life",
                distinct(silent.stream())))
        .filter(card -> !card.number().equals("0"));
  }

  private static Card card(String url, long number, String one, String more, String detail) {
    String shown = number < Standings.MOST ? String.valueOf(number) : "1,000 or more";
    return new Card(url, shown, number == 1 ? one : more, detail);
  }

  private static String distinct(Stream<String> words) {
    return words.distinct().limit(SHOWN).collect(Collectors.joining(", "));
  }

  /** The most frequent first; what is not named is counted, so that the parts make the whole. */
  private static String kinds(Map<String, Long> counts) {
    List<String> parts =
        counts.entrySet().stream()
            .limit(SHOWN)
            .map(of -> CauseWords.of(of.getKey()) + times(of.getValue()))
            .collect(Collectors.toCollection(ArrayList::new));
    long others = counts.values().stream().skip(SHOWN).mapToLong(Long::longValue).sum();
    if (others > 0) {
      parts.add(others + (others == 1 ? " other" : " others"));
    }
    return String.join("; ", parts);
  }

  private static String times(long number) {
    return number == 1 ? "" : " (" + number + ")";
  }
}
