package mhss.gateway.console.work.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.web.Choice;
import mhss.gateway.console.web.Problem;
import mhss.gateway.operations.PlainWords;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same with several messages: each on its own, after a look at what it would do to each. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.WORK)
class BulkPages {

  static final List<Choice> ACTS =
      List.of(
          new Choice("replay", "Process them again", "Nothing is sent, whatever comes out."),
          new Choice("discard", "Take them off the list", "They stay stored."),
          Choice.of("take", "Take them yourself"));

  private static final int MOST = 50;

  private final Decisions decisions;

  BulkPages(Decisions decisions) {
    this.decisions = decisions;
  }

  @PostMapping("/work/bulk")
  String preview(
      @RequestParam(defaultValue = "") List<UUID> message,
      @RequestParam(defaultValue = "") String act,
      Model model,
      Person person,
      RedirectAttributes redirect) {
    Optional<String> wrong = wrong(message, act);
    return wrong.isPresent()
        ? back(wrong.get(), redirect)
        : page(message, ask(act, ""), List.of(), model, person);
  }

  @PostMapping("/work/bulk/decide")
  String decide(
      @RequestParam(defaultValue = "") List<UUID> message,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      Person person,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Optional<String> wrong = wrong(message, act);
    if (wrong.isPresent()) {
      return back(wrong.get(), redirect);
    }
    Ask ask = ask(act, reason);
    if (ask.reason().isEmpty()) {
      response.setStatus(422);
      List<Problem> problems = List.of(Problem.of("reason", "Say in a few words why"));
      return page(message, ask, problems, model, person);
    }
    List<Problem> refused = new ArrayList<>();
    message.forEach(one -> act(one, ask, person.name(), refused));
    redirect.addFlashAttribute(
        "done",
        "Done with %d of %d messages.".formatted(message.size() - refused.size(), message.size()));
    redirect.addFlashAttribute("problems", refused);
    return "redirect:/work";
  }

  private static Ask ask(String act, String reason) {
    return new Ask(act, "", "", "", reason, false);
  }

  private static Optional<String> wrong(List<UUID> messages, String act) {
    if (messages.isEmpty() || messages.size() > MOST) {
      return Optional.of("Tick one message or more, at most %d at a time".formatted(MOST));
    }
    return ACTS.stream().map(Choice::value).anyMatch(act::equals)
        ? Optional.empty()
        : Optional.of("Choose what you want to do with them");
  }

  private static String back(String words, RedirectAttributes redirect) {
    redirect.addFlashAttribute("problems", List.of(Problem.of("", words)));
    return "redirect:/work";
  }

  /** One that is refused does not keep the others from it. */
  private void act(UUID message, Ask ask, String actor, List<Problem> refused) {
    try {
      decisions.act(message, ask, actor);
    } catch (RuntimeException e) {
      refused.add(Problem.of("", PlainWords.of(e)));
    }
  }

  private String page(
      List<UUID> messages, Ask ask, List<Problem> problems, Model model, Person person) {
    List<Would> would =
        messages.stream().map(one -> decisions.preview(one, ask, person.name())).toList();
    List<String> possible =
        would.stream().filter(Would::possible).map(one -> one.id().toString()).toList();
    Map<String, List<String>> hidden = new LinkedHashMap<>();
    hidden.put("message", possible);
    hidden.put("act", List.of(ask.act()));
    model.addAttribute("problems", problems);
    model.addAttribute("title", "This is what it would do to " + messages(would.size()));
    model.addAttribute("back", "/work");
    model.addAttribute("would", would);
    model.addAttribute("possible", !possible.isEmpty());
    model.addAttribute("warning", null);
    model.addAttribute("hidden", hidden);
    model.addAttribute("askReason", true);
    model.addAttribute("reason", ask.reason());
    model.addAttribute("action", "/work/bulk/decide");
    model.addAttribute("button", button(ask.act(), possible.size()));
    return "work/preview";
  }

  private static String messages(int messages) {
    return messages == 1 ? "1 message" : messages + " messages";
  }

  private static String button(String act, int messages) {
    String which = messages(messages);
    return switch (act) {
      case "discard" -> "Take %s off the list".formatted(which);
      case "take" -> "Take " + which;
      default -> "Process %s again".formatted(which);
    };
  }
}
