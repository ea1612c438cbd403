package mhss.gateway.journey;

import java.util.HashSet;
import java.util.List;
import mhss.gateway.journey.PostOffice.Kept;

/** What several nodes have done together, against what lies in the mailboxes. */
final class ClusterTally {

  private final Agreement agreement = new Agreement("gateways");
  private final Cluster cluster;

  ClusterTally(Cluster cluster, Load load) {
    this.cluster = cluster;
    List<Kept> mailbox = cluster.post.keptFor(PostOffice.PROVIDER);
    agreement.same(
        "mails sent: in the mailbox",
        load.mails.keySet(),
        mailbox.stream().map(Kept::messageId).toList());
    agreement.same(
        "mails in the mailbox: entries of the ledger",
        mailbox.stream().map(mail -> "INBOX " + mail.uid()).toList(),
        strings("select folder || ' ' || uid from mailbox_entry where outcome = 'stored'"));
    List<String> ids = strings("select id::text from message where direction = 'in'");
    agreement.same(
        "messages: received once, says the history",
        ids,
        strings("select message::text from history where step = 'received'"));
    agreement.same(
        "messages: settled once, says the history",
        ids,
        strings("select message::text from history where step = 'settled'"));
    agreement.same("URNs referred: cases", load.urns, strings("select urn from case_file"));
    answers();
    if (cluster.count("schedule_run") > 0) {
      returns();
    }
    chain();
  }

  List<String> lines() {
    return agreement.lines();
  }

  List<String> differences() {
    return agreement.differences();
  }

  private void answers() {
    List<String> arrived =
        cluster.post.keptFor(PostOffice.ADVISER).stream().map(Kept::messageId).toList();
    agreement.same("answers arrived: none twice", new HashSet<>(arrived), arrived);
    agreement.same(
        "answers: sent or uncertain, one for each case",
        strings("select id::text from case_file"),
        strings(
            "select case_id::text from outbox where case_id is not null"
                + " and state in ('sent', 'uncertain')"));
    List<String> lost =
        Agreement.without(strings("select header_id from outbox where state = 'sent'"), arrived);
    lost.forEach(id -> agreement.differs("said to be sent, not arrived: " + id));
    agreement.line(
        "| answers uncertain, for a person or the Sent folder | | %d | named |"
            .formatted(cluster.count("outbox where state = 'uncertain'")));
  }

  private void returns() {
    agreement.same(
        "returns planned and made: files of version 1",
        strings(
            "select return_id || ' ' || period from schedule_run"
                + " where state = 'made' and \"return\" is not null"),
        strings("select return_id || ' ' || period from return_file"));
    long due = cluster.count("schedule_run where state = 'due'");
    if (due != 0) {
      agreement.differs(due + " returns are still due");
    }
  }

  private void chain() {
    agreement.chain(
        cluster.history(),
        "| history: chain of hashes | | %,d | %%s |".formatted(cluster.count("history")));
  }

  private List<String> strings(String sql) {
    return cluster.strings(sql);
  }
}
