package mhss.gateway.console.heartbeat;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.heartbeat.Heartbeats;
import mhss.gateway.operations.MailboxNames;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signs of life for programs. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/heartbeats")
@Needs(Right.SEE)
class HeartbeatResource {

  private final Heartbeats heartbeats;
  private final MailboxNames mailboxes;

  HeartbeatResource(Heartbeats heartbeats, MailboxNames mailboxes) {
    this.heartbeats = heartbeats;
    this.mailboxes = mailboxes;
  }

  @Operation(summary = "The last heartbeat of each mailbox, and whether it came back")
  @GetMapping
  List<Map<String, Object>> latest() {
    return heartbeats.latest().stream().map(HeartbeatData::of).toList();
  }

  @Operation(summary = "Send a heartbeat from a mailbox to itself now")
  @PostMapping("/{mailbox}")
  @Needs(Right.OPERATE)
  Map<String, Object> send(@PathVariable String mailbox, Person person) {
    mailboxes.require(mailbox);
    return Map.of("id", heartbeats.send(mailbox, person.name()).toString(), "mailbox", mailbox);
  }
}
