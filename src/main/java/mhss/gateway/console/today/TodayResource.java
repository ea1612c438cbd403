package mhss.gateway.console.today;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Right;
import mhss.gateway.changes.Versions;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.operations.RouteFile;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.watch.Standing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnWebApplication
@Needs(Right.SEE)
class TodayResource {

  private final Today today;
  private final Versions versions;

  TodayResource(Today today, Versions versions) {
    this.today = today;
    this.versions = versions;
  }

  @Operation(summary = "Today: what needs a person, clocks, mail, mailboxes, keys, returns")
  @GetMapping("/api/v1/today")
  Map<String, Object> today() {
    Standing standing = today.standing();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("at", standing.at().toString());
    data.put("late", standing.late());
    data.put("today", standing.today());
    data.put("thisWeek", standing.thisWeek());
    data.put("parked", standing.parked());
    data.put("reviews", standing.reviews());
    data.put("notices", standing.notices());
    data.put("unsettled", standing.unsettled());
    data.put("returns", today.lateReturns().stream().map(ReturnEntry::ref).toList());
    data.put("refusedRoutes", today.refusedRoutes().stream().map(RouteFile::path).toList());
    data.put("wrongFiles", WrongFiles.of(versions));
    data.put("cannotSend", today.cannotSend());
    data.put("silent", today.silent());
    data.put("gaps", today.gaps().stream().map(gap -> gap.mailbox()).toList());
    data.put("came", standing.came());
    data.put("left", standing.left());
    data.put("toLeave", standing.toLeave());
    data.put("mailboxes", today.mailboxes().stream().map(TodayResource::of).toList());
    data.put("keys", today.keys().stream().map(TodayResource::of).toList());
    data.put("nextReturns", today.nextReturns().stream().map(ReturnEntry::ref).toList());
    return data;
  }

  private static Map<String, Object> of(MailboxHealth mailbox) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("mailbox", mailbox.mailbox());
    data.put("healthy", mailbox.healthy() && mailbox.reader().isPresent());
    data.put("lagSeconds", mailbox.sinceSuccess().map(lag -> lag.toSeconds()).orElse(null));
    data.put("reader", mailbox.reader().orElse(null));
    data.put("stalledSince", mailbox.stall().map(stall -> stall.since().toString()).orElse(null));
    data.put("waiting", mailbox.waiting());
    return data;
  }

  private static Map<String, Object> of(KeyEnd key) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("owner", key.owner());
    data.put("fingerprint", key.fingerprint());
    data.put("daysLeft", key.daysLeft().orElse(null));
    data.put("words", key.words());
    return data;
  }
}
