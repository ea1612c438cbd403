package mhss.gateway.mail.mailbox;

import java.time.Clock;
import mhss.gateway.mail.mailbox.books.Backfills;
import mhss.gateway.mail.mailbox.books.Comparisons;
import mhss.gateway.mail.mailbox.books.Entries;
import mhss.gateway.mail.mailbox.books.Folders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database knows about one mailbox. */
record Books(
    Folders folders,
    Entries entries,
    Backfills backfills,
    Comparisons comparisons,
    TransactionTemplate transactions) {

  static Books of(String mailbox, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
    return new Books(
        new Folders(jdbc, mailbox, clock),
        new Entries(jdbc, transactions, mailbox),
        new Backfills(jdbc, mailbox),
        new Comparisons(jdbc, mailbox, clock),
        transactions);
  }

  void together(Runnable writes) {
    transactions.executeWithoutResult(transaction -> writes.run());
  }
}
