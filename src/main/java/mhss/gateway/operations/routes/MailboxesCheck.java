package mhss.gateway.operations.routes;

import mhss.gateway.mail.MailboxCheck;
import mhss.gateway.operations.checks.Check;
import mhss.gateway.operations.checks.Findings;
import org.springframework.context.ApplicationContext;

/** Every mailbox that the route files name: connect, log in, look around, change nothing. */
public class MailboxesCheck implements Check {

  @Override
  public String area() {
    return "mailboxes";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) {
    new ReadMailboxes(beans).each(mailbox -> look(mailbox, found));
    if (found.isEmpty()) {
      found.fail("no mailbox is read", "add a file to routes/mailboxes");
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
