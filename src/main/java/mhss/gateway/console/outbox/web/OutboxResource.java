package mhss.gateway.console.outbox.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.outbox.OutboxCommand;
import mhss.gateway.console.web.Incomplete;
import mhss.gateway.responses.Outbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outbox for programs. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/outbox")
@Needs(Right.SEE)
class OutboxResource {

  private static final int MOST = 200;

  private final Outbox outbox;
  private final TransactionTemplate transaction;

  OutboxResource(Outbox outbox, TransactionTemplate transaction) {
    this.outbox = outbox;
    this.transaction = transaction;
  }

  /**
   * @param choice {@code sent}, {@code resend} or {@code cancel}
   * @param reason how one knows
   */
  record Settled(String choice, String reason) {}

  /** Newest first, at most 200; {@code before} is the id of the last row of the page before. */
  @Operation(summary = "Mail that leaves, by state")
  @GetMapping
  List<Map<String, Object>> list(
      @RequestParam Optional<String> state, @RequestParam Optional<UUID> before) {
    return (state.isEmpty() ? outbox.unsettled() : outbox.newest(state.get(), before, MOST))
        .stream().map(OutboxCommand::data).toList();
  }

  @Operation(summary = "One mail of the outbox")
  @GetMapping("/{id}")
  Map<String, Object> mail(@PathVariable UUID id) {
    return OutboxCommand.data(outbox.existing(id));
  }

  @Operation(summary = "Say what became of a mail whose sending is uncertain")
  @PostMapping("/{id}/settle")
  @Needs(Right.OPERATE)
  Map<String, Object> settle(@PathVariable UUID id, @RequestBody Settled settled, Person person) {
    var choice =
        SettlePages.choice(settled.choice())
            .orElseThrow(() -> Incomplete.of("choice", "Give a choice: sent, resend or cancel"));
    String reason = Incomplete.given(settled.reason(), "reason", "Give a reason: how you know");
    transaction.executeWithoutResult(status -> outbox.settle(id, choice, person.name(), reason));
    return mail(id);
  }
}
