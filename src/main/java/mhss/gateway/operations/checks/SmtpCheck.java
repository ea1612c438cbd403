package mhss.gateway.operations.checks;

import java.util.List;
import mhss.gateway.mail.MailboxCheck;
import mhss.gateway.mail.SendingChecks;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;

/** Whether the mail servers let us send, and whether anything may leave at all. */
public class SmtpCheck implements Check {

  @Override
  public String area() {
    return "sending";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) {
    Binder settings = Binder.get(beans.getEnvironment());
    String mode = settings.bind("gateway.mode", String.class).orElse("guard");
    if (mode.equalsIgnoreCase("live") || mode.equalsIgnoreCase("sandbox")) {
      found.ok("mode " + mode);
    } else {
      found.warn(
          "mode " + mode + ": not every mail may leave", "set gateway.mode: live when all is well");
    }
    List<MailboxCheck> accounts = beans.getBean(SendingChecks.class).all();
    if (accounts.isEmpty()) {
      found.warn("no mailbox can send", "add a block under gateway.smtp in config/application.yml");
    }
    accounts.forEach(account -> look(account.check(), found));
  }

  private static void look(MailboxCheck.Report report, Findings found) {
    for (MailboxCheck.Finding finding : report.findings()) {
      String what = "mailbox " + report.mailbox() + ": " + finding.text();
      switch (finding.level()) {
        case OK -> found.ok(what);
        case NOTE -> found.warn(what, "decide whether that is as you want it");
        case FAILED ->
            found.fail(
                what,
                "check gateway.smtp.%1$s.host, port and security; 'gateway mailbox test %1$s' looks again"
                    .formatted(report.mailbox()));
      }
    }
  }
}
