package mhss.gateway.console.heartbeat;

import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.heartbeat.Heartbeats;
import mhss.gateway.operations.MailboxNames;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button of the page of reconciliation. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.OPERATE)
class HeartbeatPages {

  private final Heartbeats heartbeats;
  private final MailboxNames mailboxes;

  HeartbeatPages(Heartbeats heartbeats, MailboxNames mailboxes) {
    this.heartbeats = heartbeats;
    this.mailboxes = mailboxes;
  }

  @PostMapping("/heartbeats/{mailbox}")
  String send(@PathVariable String mailbox, Person person, RedirectAttributes redirect) {
    mailboxes.require(mailbox);
    heartbeats.send(mailbox, person.name());
    redirect.addFlashAttribute("done", "It is on its way. Look again in a minute.");
    return "redirect:/reconciliation";
  }
}
