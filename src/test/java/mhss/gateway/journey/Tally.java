package mhss.gateway.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mhss.gateway.journey.PostOffice.Lying;

/**
 * What a gateway has done, counted beside it: what was sent and what lies in the mailboxes against
 * what stands in its tables, one by one.
 */
final class Tally {

  private final Agreement agreement = new Agreement("gateway");
  private final Deaths deaths;
  private final GatewayUnderTest gateway;

  Tally(Deaths deaths) {
    this.deaths = deaths;
    this.gateway = deaths.gateway;
    List<Lying> mailbox = gateway.post.inProvidersMailbox();
    mails(mailbox);
    messages(mailbox);
    cases();
    answers();
    history();
  }

  /** A table in Markdown. */
  List<String> lines() {
    return agreement.lines();
  }

  /** Named, the first of each kind; empty when all agrees. */
  List<String> differences() {
    return agreement.differences();
  }

  private void mails(List<Lying> mailbox) {
    agreement.same(
        "mails sent, by Message-ID: in the mailbox",
        deaths.sent.keySet(),
        mailbox.stream().map(Lying::messageId).collect(Collectors.toSet()));
    agreement.same(
        "mails in the mailbox: entries of the ledger",
        mailbox.stream().map(mail -> mail.folder() + " " + mail.uid()).toList(),
        strings("select folder || ' ' || uid from mailbox_entry"));
  }

  private void messages(List<Lying> mailbox) {
    Map<String, List<Lying>> byBytes =
        mailbox.stream().collect(Collectors.groupingBy(Lying::sha256));
    agreement.same(
        "different contents: messages stored",
        byBytes.keySet(),
        strings("select encode(sha256, 'hex') from message where direction = 'in'"));
    Map<String, String> status = statusBySha256();
    List<String> expected = new ArrayList<>();
    List<String> became = new ArrayList<>();
    byBytes.forEach(
        (sha256, same) -> {
          String id = same.get(0).messageId();
          expected.add(id + " " + expected(id));
          became.add(id + " " + word(status.get(sha256)));
        });
    agreement.same("messages: outcomes as their kind has it", expected, became);
    List<String> ids = strings("select id::text from message where direction = 'in'");
    agreement.same(
        "messages: stored by one entry each",
        ids,
        strings("select message::text from mailbox_entry where outcome = 'stored'"));
    agreement.same(
        "messages: received once, says the history",
        ids,
        strings(
            "select message::text from history where step = 'received' and outcome = 'stored'"));
    agreement.same(
        "messages: settled once, says the history",
        ids,
        strings("select message::text from history where step = 'settled'"));
  }

  private String expected(String messageId) {
    String what = deaths.sent.get(messageId);
    return deaths.urns.contains(what) ? "case" : what;
  }

  private static String word(String status) {
    return "applied".equals(status) || "duplicate".equals(status) ? "case" : status;
  }

  private void cases() {
    agreement.same("URNs referred: cases", deaths.urns, strings("select urn from case_file"));
    agreement.same(
        "cases: opened by one message each",
        strings("select id::text from case_file"),
        strings("select case_id::text from message where status = 'applied'"));
  }

  private void answers() {
    List<String> arrived = gateway.post.inAdvisersMailbox().stream().map(Lying::messageId).toList();
    List<String> told = strings("select header_id from outbox where state = 'sent'");
    List<String> uncertain = List.copyOf(deaths.uncertain().keySet());
    agreement.same(
        "cases: one answer each in the outbox",
        strings("select id::text from case_file"),
        strings("select case_id::text from outbox"));
    agreement.same(
        "answers arrived: sent, or said to be uncertain",
        arrived,
        with(told, uncertain.stream().filter(arrived::contains).toList()));
    agreement.same("answers arrived: none twice", new HashSet<>(arrived), arrived);
    agreement.same(
        "answers sent: sent once, says the history",
        told,
        strings("select facts::json->>'message-id' from history where step = 'sent'"));
    agreement.same(
        "answers: sent or uncertain, nothing else",
        with(told, uncertain),
        strings("select header_id from outbox"));
  }

  private static List<String> with(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private void history() {
    agreement.chain(
        gateway.history(),
        "| history: chain of hashes over %,d entries | | | %%s |"
            .formatted(gateway.count("history")));
  }

  private Map<String, String> statusBySha256() {
    Map<String, String> status = new HashMap<>();
    gateway
        .database()
        .sql("select encode(sha256, 'hex'), status from message where direction = 'in'")
        .query(
            row -> {
              status.put(row.getString(1), row.getString(2));
            });
    return status;
  }

  private List<String> strings(String sql) {
    return gateway.database().sql(sql).query(String.class).list();
  }
}
