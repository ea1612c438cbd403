package mhss.gateway.console.reconciliation;

import java.util.List;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.heartbeat.Beat;
import mhss.gateway.heartbeat.Heartbeats;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.mail.SenderAddresses;
import mhss.gateway.operations.MailboxNames;
import mhss.gateway.reconciliation.Comparison;
import mhss.gateway.reconciliation.Reconciliation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether mailboxes and ledgers agree. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class ReconciliationPages {

  private final Reconciliation reconciliation;
  private final Heartbeats heartbeats;
  private final SenderAddresses senders;
  private final MailboxNames names;
  private final JdbcClient jdbc;

  ReconciliationPages(
      Reconciliation reconciliation,
      Heartbeats heartbeats,
      SenderAddresses senders,
      MailboxNames names,
      JdbcClient jdbc) {
    this.heartbeats = heartbeats;
    this.senders = senders;
    this.names = names;
    this.reconciliation = reconciliation;
    this.jdbc = jdbc;
  }

  @GetMapping("/reconciliation")
  String page(Model model, Person person) {
    show(model, person);
    return "reconciliation/page";
  }

  /** The part that renews itself while something is compared, or a heartbeat is on its way. */
  @GetMapping("/reconciliation/live")
  String live(Model model, Person person) {
    reconciliation.close();
    show(model, person);
    return "reconciliation/page :: live";
  }

  @PostMapping("/reconciliation/{mailbox}")
  @Needs(Right.OPERATE)
  String compare(@PathVariable String mailbox, Person person, RedirectAttributes redirect) {
    names.require(mailbox);
    reconciliation.ask(mailbox, MailboxHealth.all(jdbc), person.name());
    redirect.addFlashAttribute("done", "The gateway that reads this mailbox compares it now.");
    return "redirect:/reconciliation";
  }

  private void show(Model model, Person person) {
    List<Comparison> open = reconciliation.open();
    List<Comparison> latest = reconciliation.latest();
    List<Beat> beats = heartbeats.latest();
    model.addAttribute("pending", !open.isEmpty() || beats.stream().anyMatch(heartbeats::awaited));
    model.addAttribute(
        "mailboxes",
        MailboxHealth.all(jdbc).stream()
            .map(box -> ShownComparison.of(box.mailbox(), latest, open))
            .toList());
    model.addAttribute("beats", ShownBeat.of(beats, senders.byMailbox().keySet()));
    model.addAttribute("scheduled", heartbeats.scheduled());
    model.addAttribute("mayOperate", person.may(Right.OPERATE));
  }
}
