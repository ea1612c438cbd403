package mhss.gateway.console.reconciliation;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.operations.MailboxNames;
import mhss.gateway.reconciliation.Reconciliation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The comparisons for programs. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/reconciliation")
@Needs(Right.SEE)
class ReconciliationResource {

  private static final int MOST = 100;

  private final Reconciliation reconciliation;
  private final MailboxNames mailboxes;
  private final JdbcClient jdbc;

  ReconciliationResource(Reconciliation reconciliation, MailboxNames mailboxes, JdbcClient jdbc) {
    this.reconciliation = reconciliation;
    this.mailboxes = mailboxes;
    this.jdbc = jdbc;
  }

  @Operation(summary = "The last comparison of each mailbox with its ledger")
  @GetMapping
  List<Map<String, Object>> latest() {
    return reconciliation.latest().stream().map(ReconciliationData::of).toList();
  }

  @Operation(summary = "Comparisons of a mailbox with its ledger, newest first")
  @GetMapping("/{mailbox}")
  List<Map<String, Object>> of(@PathVariable String mailbox) {
    reconciliation.close();
    return reconciliation.of(mailbox, MOST).stream().map(ReconciliationData::of).toList();
  }

  @Operation(summary = "Compare a mailbox with its ledger now")
  @PostMapping("/{mailbox}")
  @Needs(Right.OPERATE)
  Map<String, Object> ask(@PathVariable String mailbox, Person person) {
    mailboxes.require(mailbox);
    long id = reconciliation.ask(mailbox, MailboxHealth.all(jdbc), person.name());
    return ReconciliationData.of(reconciliation.find(id).orElseThrow());
  }
}
