package mhss.gateway.console.work.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.messages.Outcomes;
import mhss.gateway.console.web.Choice;
import mhss.gateway.console.web.Problem;
import mhss.gateway.history.History;
import mhss.gateway.intake.ParkedMessage;
import mhss.gateway.intake.Parking;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.operations.Sentences;
import mhss.gateway.work.MessageTitles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One message that waits: why, what was tried, and the decision about it. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class MessagePages {

  private static final List<String> AGAIN = List.of("parked", "held", "not-ours", "discarded");

  private final Parking parking;
  private final Decisions decisions;
  private final History history;
  private final RuleWords words;
  private final MessageTitles titles;

  MessagePages(
      Parking parking,
      Decisions decisions,
      History history,
      RuleWords words,
      MessageTitles titles) {
    this.parking = parking;
    this.decisions = decisions;
    this.history = history;
    this.words = words;
    this.titles = titles;
  }

  /** An entry of the history. */
  record Line(String sentence, Instant at) {}

  @GetMapping("/work/{id}")
  String message(@PathVariable UUID id, Model model, Person person) {
    return page(id, Ask.NOTHING, List.of(), model, person);
  }

  @PostMapping("/work/{id}/preview")
  @Needs(Right.WORK)
  String preview(
      @PathVariable UUID id, Ask ask, Model model, Person person, HttpServletResponse response) {
    List<Problem> problems = ask.problems();
    if (!problems.isEmpty()) {
      response.setStatus(422);
      return page(id, ask, problems, model, person);
    }
    Would would = decisions.preview(id, ask, person.name());
    if (!would.possible()) {
      response.setStatus(422);
      String field = field(ask);
      return page(id, ask, List.of(Problem.of(field, would.effects().get(0))), model, person);
    }
    model.addAttribute("title", "This is what it would do");
    model.addAttribute("back", "/work/" + id);
    model.addAttribute("would", List.of(would));
    model.addAttribute("possible", true);
    model.addAttribute("warning", ask.send() ? "What comes out of it leaves." : null);
    model.addAttribute("hidden", ask.fields());
    model.addAttribute("askReason", false);
    model.addAttribute("action", "/work/" + id + "/decide");
    model.addAttribute("button", ask.button());
    return "work/preview";
  }

  private static String field(Ask ask) {
    if (ask.act().equals("give")) {
      return "colleague";
    }
    return ask.kind().isEmpty() && !ask.urn().isEmpty() ? "urn" : "act";
  }

  @PostMapping("/work/{id}/decide")
  @Needs(Right.WORK)
  String decide(
      @PathVariable UUID id,
      Ask ask,
      Model model,
      Person person,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    List<Problem> problems = ask.problems();
    if (!problems.isEmpty()) {
      response.setStatus(422);
      return page(id, ask, problems, model, person);
    }
    decisions.act(id, ask, person.name());
    redirect.addFlashAttribute("done", ask.done());
    return "redirect:/work/" + id;
  }

  private String page(UUID id, Ask ask, List<Problem> problems, Model model, Person person) {
    ParkedMessage message = parking.byId(id);
    boolean waits = Decisions.waits(message);
    model.addAttribute("problems", problems);
    model.addAttribute("id", id);
    model.addAttribute("title", titles.of(message));
    model.addAttribute("outcome", Outcomes.of(message.status()).orElse(Outcomes.ANY));
    model.addAttribute("advice", waits ? ShownTask.forPeople(message.advice()) : null);
    model.addAttribute("facts", facts(message));
    model.addAttribute("urn", message.urn());
    model.addAttribute("waits", waits);
    model.addAttribute("processing", message.status().equals("stored"));
    model.addAttribute("again", AGAIN.contains(message.status()));
    model.addAttribute("mayWork", person.may(Right.WORK));
    model.addAttribute("asked", ask);
    model.addAttribute("colleagues", colleagues());
    model.addAttribute("kinds", kinds(id));
    model.addAttribute("steps", steps(id));
    return "work/message";
  }

  private Map<String, Object> facts(ParkedMessage message) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("Recognised as", words.kind(message.kind()).orElse(message.kind()));
    facts.put("Received", message.receivedAt());
    facts.put("Mailbox", "%s, %s desk".formatted(message.mailbox(), message.desk()));
    facts.put(
        "Keys that open it",
        message.needsKeys().isEmpty() ? null : String.join(", ", message.needsKeys()));
    facts.put("Taken by", message.assignedTo());
    facts.put("Id", message.id());
    facts.put("Code of the cause", message.cause());
    return facts;
  }

  private List<Choice> colleagues() {
    List<Choice> choices = new ArrayList<>(List.of(Choice.of("", "Choose a colleague")));
    decisions.colleagues().forEach(name -> choices.add(Choice.of(name, name)));
    return choices;
  }

  private List<Choice> kinds(UUID id) {
    List<Choice> kinds = new ArrayList<>(List.of(Choice.of("", "As it is recognised")));
    kinds.addAll(decisions.kinds(List.of(id)));
    return kinds;
  }

  private List<Line> steps(UUID id) {
    return history.ofMessage(id).stream()
        .map(entry -> new Line(Sentences.of(entry.step()), entry.at()))
        .toList();
  }
}
