package mhss.gateway.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import mhss.gateway.history.Verification;
import mhss.gateway.journey.PostOffice.Kept;

/** What several nodes have done together, against what lies in the mailboxes. */
final class ClusterTally {

  private static final int NAMED = 5;

  private final List<String> lines =
      new ArrayList<>(List.of("| counted | outside | gateways | |", "|---|---:|---:|---|"));
  private final List<String> differences = new ArrayList<>();
  private final Cluster cluster;

  ClusterTally(Cluster cluster, Load load) {
    this.cluster = cluster;
    List<Kept> mailbox = cluster.post.keptFor(PostOffice.PROVIDER);
    same(
        "mails sent: in the mailbox",
        load.mails.keySet(),
        mailbox.stream().map(Kept::messageId).toList());
    same(
        "mails in the mailbox: entries of the ledger",
        mailbox.stream().map(mail -> "INBOX " + mail.uid()).toList(),
        strings("select folder || ' ' || uid from mailbox_entry where outcome = 'stored'"));
    List<String> ids = strings("select id::text from message where direction = 'in'");
    same(
        "messages: received once, says the history",
        ids,
        strings("select message::text from history where step = 'received'"));
    same(
        "messages: settled once, says the history",
        ids,
        strings("select message::text from history where step = 'settled'"));
    same("URNs referred: cases", load.urns, strings("select urn from case_file"));
    answers();
    if (cluster.count("schedule_run") > 0) {
      returns();
    }
    chain();
  }

  List<String> lines() {
    return lines;
  }

  List<String> differences() {
    return differences;
  }

  private void answers() {
    List<String> arrived =
        cluster.post.keptFor(PostOffice.ADVISER).stream().map(Kept::messageId).toList();
    same("answers arrived: none twice", new HashSet<>(arrived), arrived);
    same(
        "answers: sent or uncertain, one for each case",
        strings("select id::text from case_file"),
        strings(
            "select case_id::text from outbox where case_id is not null"
                + " and state in ('sent', 'uncertain')"));
    List<String> lost =
        without(strings("select header_id from outbox where state = 'sent'"), arrived);
    lost.forEach(id -> differences.add("said to be sent, not arrived: " + id));
    lines.add(
        "| answers uncertain, for a person or the Sent folder | | %d | named |"
            .formatted(cluster.count("outbox where state = 'uncertain'")));
  }

  private void returns() {
    same(
        "returns planned and made: files of version 1",
        strings(
            "select return_id || ' ' || period from schedule_run"
                + " where state = 'made' and \"return\" is not null"),
        strings("select return_id || ' ' || period from return_file"));
    long due = cluster.count("schedule_run where state = 'due'");
    if (due != 0) {
      differences.add(due + " returns are still due");
    }
  }

  private void chain() {
    Verification verified = cluster.history();
    lines.add(
        "| history: chain of hashes | | %,d | %s |"
            .formatted(cluster.count("history"), verified.intact() ? "intact" : "**BROKEN**"));
    if (!verified.intact()) {
      differences.add("history: " + verified.reason());
    }
  }

  private List<String> strings(String sql) {
    return cluster.strings(sql);
  }

  private void same(String what, Collection<String> outside, Collection<String> inside) {
    List<String> lost = without(outside, inside);
    List<String> more = without(inside, outside);
    boolean agrees = lost.isEmpty() && more.isEmpty();
    lines.add(
        "| %s | %,d | %,d | %s |"
            .formatted(
                what,
                outside.size(),
                inside.size(),
                agrees
                    ? "agrees"
                    : "**%d lost, %d too many**".formatted(lost.size(), more.size())));
    lost.stream().limit(NAMED).forEach(one -> differences.add(what + ": lost " + one));
    more.stream().limit(NAMED).forEach(one -> differences.add(what + ": too many " + one));
  }

  /** Each as often as it is there more often. */
  private static List<String> without(Collection<String> some, Collection<String> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(one -> left.merge(one, 1, Integer::sum));
    return some.stream().filter(one -> left.merge(one, -1, Integer::sum) < 0).toList();
  }
}
