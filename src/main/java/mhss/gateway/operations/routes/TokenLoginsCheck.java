package mhss.gateway.operations.routes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import mhss.gateway.mail.MailboxCheck;
import mhss.gateway.mail.SendingChecks;
import mhss.gateway.mail.TokenLogins;
import mhss.gateway.operations.checks.Check;
import mhss.gateway.operations.checks.Findings;
import org.springframework.beans.BeansException;
import org.springframework.context.ApplicationContext;

/** Logins by token: each has what its kind needs, and each that is named is there. Asks nobody. */
public class TokenLoginsCheck implements Check {

  private static final String SETTINGS = "correct it in config/application.yml";

  @Override
  public String area() {
    return "configuration";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) {
    Map<String, List<String>> logins;
    List<MailboxCheck> sending;
    try {
      logins = beans.getBean(TokenLogins.class).problems();
      sending = beans.getBean(SendingChecks.class).all();
    } catch (BeansException e) {
      return; // told by whoever checks the settings
    }
    logins.forEach(
        (name, problems) ->
            problems.forEach(
                problem -> found.fail("gateway.oauth.%s: %s".formatted(name, problem), SETTINGS)));
    for (MailboxCheck mailbox : sending) {
      named(mailbox, "gateway.smtp.%s.oauth", logins.keySet(), SETTINGS, found);
    }
    new ReadMailboxes(beans)
        .each(
            mailbox ->
                named(
                    mailbox,
                    "oauth of mailbox %s",
                    logins.keySet(),
                    "correct its file in routes/mailboxes, or add the block in config/application.yml",
                    found));
  }

  private static void named(
      MailboxCheck mailbox,
      String where,
      Collection<String> logins,
      String advice,
      Findings found) {
    mailbox
        .tokenLogin()
        .filter(name -> !logins.contains(name))
        .ifPresent(
            name ->
                found.fail(
                    "%s is %s, and there is no gateway.oauth.%2$s; there are: %s"
                        .formatted(
                            where.formatted(mailbox.mailbox()),
                            name,
                            logins.isEmpty() ? "none" : String.join(", ", logins)),
                    advice));
  }
}
