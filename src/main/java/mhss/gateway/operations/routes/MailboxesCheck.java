package mhss.gateway.operations.routes;

import java.util.List;
import mhss.gateway.mail.MailboxCheck;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.mail.Stall;
import mhss.gateway.operations.checks.Check;
import mhss.gateway.operations.checks.Findings;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every mailbox that the route files name: connect, log in, look around, change nothing. */
public class MailboxesCheck implements Check {

  @Override
  public String area() {
    return "mailboxes";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) {
    ReadMailboxes mailboxes = new ReadMailboxes(beans);
    mailboxes.each(mailbox -> look(mailbox, found));
    if (found.isEmpty()) {
      List<String> files = mailboxes.files();
      found.fail(
          "no mailbox is read",
          files.isEmpty()
              ? "add a file to routes/mailboxes"
              : "mend what keeps %s from being deployed (routes, above)"
                  .formatted(String.join(", ", files)));
    }
    MailboxHealth.all(beans.getBean(JdbcClient.class))
        .forEach(health -> health.stall().ifPresent(stall -> note(health.mailbox(), stall, found)));
  }

  /** It can be reached from here, and its reader comes no further. */
  private static void note(String mailbox, Stall stall, Findings found) {
    String what = mailbox + ": " + stall.state();
    if (stall.alarm()) {
      found.fail(what, stall.words());
    } else {
      found.warn(what, stall.words());
    }
  }

  private static void look(MailboxCheck mailbox, Findings found) {
    for (MailboxCheck.Finding finding : mailbox.check().findings()) {
      String what = mailbox.mailbox() + ": " + finding.text();
      switch (finding.level()) {
        case OK -> found.ok(what);
        case NOTE -> found.warn(what, "decide whether that is as you want it");
        case FAILED -> found.fail(what, "then look at its file in routes/mailboxes");
      }
    }
  }
}
