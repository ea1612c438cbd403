package mhss.gateway.console.messages.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.messages.MessageQuery;
import mhss.gateway.console.messages.Outcomes;
import mhss.gateway.console.messages.Sums;
import mhss.gateway.console.messages.Why;
import mhss.gateway.console.web.Problem;
import mhss.gateway.operations.ContentAccess;
import mhss.gateway.operations.ListedMessage;
import mhss.gateway.operations.MessageList;
import mhss.gateway.operations.MessageStories;
import mhss.gateway.operations.MessageStory;
import mhss.gateway.operations.RuleWords;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of messages, and all about one but its content. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class MessagePages {

  private static final int REFUSED = 422;

  private final FoundMessages found;
  private final MessageStories stories;
  private final ContentAccess access;
  private final RuleWords words;

  MessagePages(FoundMessages found, MessageStories stories, ContentAccess access, RuleWords words) {
    this.found = found;
    this.stories = stories;
    this.access = access;
    this.words = words;
  }

  @GetMapping("/messages")
  String list(
      @RequestParam Map<String, String> given,
      Person person,
      Model model,
      HttpServletResponse response) {
    return show(new MessageQuery(given), given, person, model, response);
  }

  /** With senders and subjects; that they were shown is recorded for each of them. */
  @GetMapping("/messages/opened")
  @Needs(Right.CONTENT)
  String opened(
      @RequestParam Map<String, String> given,
      Person person,
      Model model,
      HttpServletResponse response) {
    MessageQuery query = new MessageQuery(given);
    String view = show(query, given, person, model, response);
    List<UUID> ids =
        ((List<?>) model.getAttribute("messages"))
            .stream().map(ListedMessage.class::cast).map(ListedMessage::id).toList();
    model.addAttribute("listings", access.listings(ids, Origin.listed(person, query)));
    return view;
  }

  private String show(
      MessageQuery query,
      Map<String, String> given,
      Person person,
      Model model,
      HttpServletResponse response) {
    List<Problem> problems = query.problems();
    model.addAttribute("mayOpen", person.may(Right.CONTENT));
    if (problems.isEmpty()) {
      MessageList.Page page =
          found.page(query, given.get("before"), given.get("after"), FoundMessages.SIZE);
      model.addAllAttributes(found.model(query, page, person.name()));
      model.addAttribute("at", place(given));
      return "messages/list";
    }
    response.setStatus(REFUSED);
    model.addAllAttributes(found.form(query, person.name()));
    model.addAttribute("problems", problems);
    return "messages/list";
  }

  /** A mail address goes into no URL: the form is posted, and answered with one that names it. */
  @PostMapping("/messages")
  String find(
      @RequestParam Map<String, String> given,
      Person person,
      Model model,
      HttpServletResponse response) {
    MessageQuery query =
        found.addressed(new MessageQuery(given), given.getOrDefault("address", ""));
    return query.problems().isEmpty()
        ? "redirect:/messages?" + query.text()
        : show(query, Map.of(), person, model, response);
  }

  @GetMapping("/messages/{id}")
  String message(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String search,
      Person person,
      Model model) {
    MessageStory story = stories.of(id);
    model.addAttribute("story", story);
    model.addAttribute("outcome", Outcomes.of(story.line()));
    model.addAttribute("tags", new Tags(words));
    model.addAttribute("called", new Tags(words).called(story.line()));
    model.addAttribute("sum", Sums.hex(story.mail().sha256()));
    model.addAttribute("why", Why.of(story, words));
    model.addAttribute("steps", TimelineStep.of(story.entries()));
    model.addAttribute("search", Origin.search(search).orElse(""));
    model.addAttribute("mayOpen", person.may(Right.CONTENT));
    model.addAttribute("mayWork", person.may(Right.WORK));
    model.addAttribute("mayRecord", person.may(Right.RECORD));
    return "messages/message";
  }

  private static String place(Map<String, String> given) {
    for (String where : List.of("before", "after")) {
      if (given.containsKey(where)) {
        return where + "=" + given.get(where).replaceAll("[^0-9a-f-]", "");
      }
    }
    return "";
  }
}
