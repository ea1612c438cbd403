package mhss.gateway.console.mailboxes.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.mailboxes.ConnectionData;
import mhss.gateway.console.mailboxes.MailboxData;
import mhss.gateway.console.mailboxes.OlderMails;
import mhss.gateway.console.mailboxes.UnreadableMails;
import mhss.gateway.console.web.Incomplete;
import mhss.gateway.mail.Backfill.Request;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.mail.MailboxLedger.Place;
import mhss.gateway.operations.ConnectionTests;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The mailboxes for programs. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/mailboxes")
@Needs(Right.SEE)
class MailboxResource {

  private final JdbcClient jdbc;
  private final ConnectionTests tests;
  private final UnreadableMails unreadable;
  private final OlderMails older;

  MailboxResource(
      JdbcClient jdbc, ConnectionTests tests, UnreadableMails unreadable, OlderMails older) {
    this.jdbc = jdbc;
    this.tests = tests;
    this.unreadable = unreadable;
    this.older = older;
  }

  record Reason(String reason) {}

  record Since(LocalDate since) {}

  @Operation(summary = "Mailboxes as they are: last seen, lag, who reads")
  @GetMapping
  List<Map<String, Object>> list() {
    return MailboxHealth.all(jdbc).stream().map(MailboxData::of).toList();
  }

  @Operation(summary = "Test the connection and say what failed")
  @PostMapping("/{name}/test")
  @Needs(Right.OPERATE)
  Map<String, Object> test(@PathVariable String name) {
    return ConnectionData.of(name, tests.of(name));
  }

  @Operation(summary = "Mails that could not be read, and wait in the mailbox")
  @GetMapping("/{name}/unreadable")
  List<Place> unreadable(@PathVariable String name) {
    return unreadable.of(name);
  }

  @Operation(summary = "Read those mails again")
  @PostMapping("/{name}/try-again")
  @Needs(Right.OPERATE)
  List<Place> tryAgain(@PathVariable String name, @RequestBody Reason why, Person person) {
    String reason = Incomplete.given(why.reason(), "reason", "Give a reason in the body");
    return unreadable.tryAgain(name, all -> true, person.name(), reason);
  }

  @Operation(summary = "Back-fills that were asked for, and how far they are")
  @GetMapping("/{name}/backfills")
  List<Map<String, Object>> backfills(@PathVariable String name) {
    return older.of(name).stream().map(MailboxResource::data).toList();
  }

  /** Has them counted; nothing is read yet. */
  @Operation(summary = "Ask to read what lay there before the first start")
  @PostMapping("/{name}/backfills")
  @Needs(Right.OPERATE)
  Map<String, Object> ask(@PathVariable String name, @RequestBody Since since, Person person) {
    if (since.since() == null) {
      throw Incomplete.of("since", "Give a day in the body: since");
    }
    return data(older.find(name, older.ask(name, since.since(), person.name())));
  }

  @Operation(summary = "Approve a back-fill")
  @PostMapping("/{name}/backfills/{id}/approve")
  @Needs(Right.OPERATE)
  Map<String, Object> approve(@PathVariable String name, @PathVariable long id, Person person) {
    older.approve(name, id, person.name());
    return data(older.find(name, id));
  }

  @Operation(summary = "Take a back-fill back")
  @PostMapping("/{name}/backfills/{id}/withdraw")
  @Needs(Right.OPERATE)
  Map<String, Object> withdraw(@PathVariable String name, @PathVariable long id, Person person) {
    older.withdraw(name, id, person.name());
    return data(older.find(name, id));
  }

  private static Map<String, Object> data(Request request) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", request.id());
    data.put("mailbox", request.mailbox());
    data.put("since", request.since().toString());
    data.put("state", request.state().name().toLowerCase(Locale.ROOT));
    data.put("mails", request.mails().orElse(null));
    data.put("oldest", request.first().map(Object::toString).orElse(null));
    return data;
  }
}
