package mhss.gateway.console.work.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same with several messages: each on its own, after a look at what it would do to each. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.WORK)
class BulkPages {

  static final List<Choice> ACTS =
      List.of(
          new Choice("replay", "Process them again", "Nothing is sent, whatever comes out."),
          new Choice(
              "treat",
              "Say what they are, or which case they are about",
              "You have read them. Nothing is sent, whatever comes out."),
          new Choice("discard", "Take them off the list", "They stay stored."),
          Choice.of("take", "Take them yourself"));

  static final int MOST = 50;

  private final Decisions decisions;

  BulkPages(Decisions decisions) {
    this.decisions = decisions;
  }

  @PostMapping("/work/bulk")
  String preview(
      Bulk bulk,
      Model model,
      Person person,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Optional<String> wrong = wrong(bulk);
    if (wrong.isPresent()) {
      return back(redirect, wrong.get());
    }
    if (bulk.saysNothing()) {
      return kinds(bulk, model, response, redirect);
    }
    return page(bulk, List.of(), model, person);
  }

  @PostMapping("/work/bulk/decide")
  String decide(
      Bulk bulk,
      Model model,
      Person person,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Optional<String> wrong = wrong(bulk);
    if (wrong.isPresent()) {
      return back(redirect, wrong.get());
    }
    if (bulk.reason().isEmpty()) {
      response.setStatus(422);
      List<Problem> problems = List.of(Problem.of("reason", "Say in a few words why"));
      return page(bulk, problems, model, person);
    }
    List<Problem> refused = new ArrayList<>();
    bulk.message().forEach(one -> act(one, bulk.ask(), person.name(), refused));
    int messages = bulk.message().size();
    redirect.addFlashAttribute(
        "done", "Done with %d of %d messages.".formatted(messages - refused.size(), messages));
    redirect.addFlashAttribute("problems", refused);
    return "redirect:/work";
  }

  private static Optional<String> wrong(Bulk bulk) {
    if (bulk.message().isEmpty() || bulk.message().size() > MOST) {
      return Optional.of("Tick one message or more, at most %d at a time".formatted(MOST));
    }
    return ACTS.stream().map(Choice::value).anyMatch(bulk.act()::equals)
        ? Optional.empty()
        : Optional.of("Choose what you want to do with them");
  }

  /** One that is refused does not keep the others from it. */
  private void act(UUID message, Ask ask, String actor, List<Problem> refused) {
    try {
      decisions.act(message, ask, actor);
    } catch (RuntimeException e) {
      refused.add(Problem.of("", PlainWords.of(e)));
    }
  }

  /** Asks what they are; of desks that share no kind nothing can be said at once. */
  private String kinds(
      Bulk bulk, Model model, HttpServletResponse response, RedirectAttributes redirect) {
    List<Choice> kinds = decisions.kinds(bulk.message());
    if (kinds.isEmpty()) {
      return back(
          redirect, "No kind fits all that you ticked: tick messages of one desk at a time");
    }
    List<Problem> problems = bulk.problems();
    if (!problems.isEmpty()) {
      response.setStatus(422);
    }
    model.addAttribute("problems", problems);
    model.addAttribute("title", "What are these " + messages(bulk.message().size()) + "?");
    model.addAttribute("bulk", bulk);
    model.addAttribute("kinds", with("As each is recognised", kinds));
    return "work/kinds";
  }

  private static List<Choice> with(String nothing, List<Choice> choices) {
    return Stream.concat(Stream.of(Choice.of("", nothing)), choices.stream()).toList();
  }

  private static String back(RedirectAttributes redirect, String problem) {
    redirect.addFlashAttribute("problems", List.of(Problem.of("", problem)));
    return "redirect:/work";
  }

  private String page(Bulk bulk, List<Problem> problems, Model model, Person person) {
    List<Would> would =
        bulk.message().stream()
            .map(one -> decisions.preview(one, bulk.ask(), person.name()))
            .toList();
    List<String> possible =
        would.stream().filter(Would::possible).map(one -> one.id().toString()).toList();
    model.addAttribute("problems", problems);
    model.addAttribute("title", "This is what it would do to " + messages(would.size()));
    model.addAttribute("back", "/work");
    model.addAttribute("would", would);
    model.addAttribute("possible", !possible.isEmpty());
    model.addAttribute("warning", null);
    model.addAttribute("hidden", bulk.fields(possible));
    model.addAttribute("askReason", true);
    model.addAttribute("reason", bulk.reason());
    model.addAttribute("action", "/work/bulk/decide");
    model.addAttribute("button", button(bulk.act(), possible.size()));
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
      case "treat" -> "Treat %s like that".formatted(which);
      default -> "Process %s again".formatted(which);
    };
  }
}
