package mhss.gateway.console.outbox.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.web.Choice;
import mhss.gateway.history.History;
import mhss.gateway.operations.Sentences;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Mails that leave: their states, and what is known of each. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class OutboxPages {

  static final String UNSETTLED = "unsettled";

  private static final int PAGE = 50;

  private static final List<Choice> STATES =
      List.of(
          Choice.of(UNSETTLED, "Needs a decision"),
          Choice.of("due", "Due"),
          Choice.of("sending", "Being sent"),
          Choice.of("sent", "Sent"),
          Choice.of("uncertain", "Uncertain"),
          Choice.of("failed", "Failed"),
          Choice.of("suppressed", "Kept here"),
          Choice.of("cancelled", "Cancelled"));

  private final Outbox outbox;
  private final History history;

  OutboxPages(Outbox outbox, History history) {
    this.outbox = outbox;
    this.history = history;
  }

  /** An entry of the history. */
  record Line(String sentence, Instant at) {}

  @GetMapping("/outbox")
  String list(
      @RequestParam(defaultValue = UNSETTLED) String state,
      @RequestParam Optional<UUID> before,
      Model model) {
    boolean unsettled = state.equals(UNSETTLED);
    List<OutboxEntry> mails =
        unsettled ? outbox.unsettled(before, PAGE + 1) : outbox.newest(state, before, PAGE + 1);
    List<OutboxEntry> shown = mails.stream().limit(PAGE).toList();
    model.addAttribute("mails", shown.stream().map(ShownMail::new).toList());
    model.addAttribute("state", state);
    model.addAttribute("oldestFirst", unsettled);
    model.addAttribute("states", STATES);
    model.addAttribute(
        "more",
        shown.size() == mails.size()
            ? null
            : "/outbox?state=%s&before=%s".formatted(state, shown.get(PAGE - 1).id()));
    return "outbox/list";
  }

  @GetMapping("/outbox/{id}")
  String mail(@PathVariable UUID id, Model model, Person person) {
    show(id, model, person);
    model.addAttribute("choice", "");
    model.addAttribute("evidence", "");
    model.addAttribute("twice", List.of());
    return "outbox/mail";
  }

  /** What the page of a mail shows, whatever was typed into its form. */
  void show(UUID id, Model model, Person person) {
    OutboxEntry entry = outbox.existing(id);
    ShownMail mail = new ShownMail(entry);
    model.addAttribute("mail", mail);
    model.addAttribute("title", "Mail: " + mail.name());
    model.addAttribute("advice", entry.advice());
    model.addAttribute("facts", facts(entry));
    model.addAttribute("message", entry.message());
    model.addAttribute("urn", entry.urn());
    model.addAttribute("steps", steps(entry));
    model.addAttribute("mayOperate", person.may(Right.OPERATE));
    model.addAttribute("choices", choices(entry.state()));
    model.addAttribute(
        "twiceBoxes", List.of(Choice.of("true", "I know that it may then arrive twice")));
  }

  private static Map<String, Object> facts(OutboxEntry entry) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("Mailbox", entry.mailbox());
    facts.put("Message-ID", entry.headerId());
    facts.put("Queued", entry.queuedAt());
    facts.put("Due", entry.sentAt() == null ? entry.dueAt() : null);
    facts.put("Sent", entry.sentAt());
    facts.put("Attempts", entry.attempts());
    facts.put("The server said", entry.reply());
    facts.put("Cause", entry.cause());
    facts.put("Id", entry.id());
    return facts;
  }

  private List<Line> steps(OutboxEntry entry) {
    UUID message = entry.message() == null ? entry.inReplyTo() : entry.message();
    return message == null
        ? List.of()
        : history.ofMessage(message).stream()
            .filter(step -> entry.id().toString().equals(step.step().facts().get("outbox")))
            .map(step -> new Line(Sentences.of(step.step()), step.at()))
            .toList();
  }

  private static List<Choice> choices(String state) {
    Choice sent =
        new Choice("sent", "It arrived", "Somebody confirmed it. Nothing more is done about it.");
    Choice resend =
        new Choice("resend", "It did not arrive: send it again", "Under the same Message-ID.");
    Choice cancel = new Choice("cancel", "It is no longer wanted", "It is not sent.");
    return switch (state) {
      case "uncertain" -> List.of(sent, resend, cancel);
      case "failed", "suppressed" -> List.of(resend, cancel);
      case "due" -> List.of(cancel);
      default -> List.of();
    };
  }
}
