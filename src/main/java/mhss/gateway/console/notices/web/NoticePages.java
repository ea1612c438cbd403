package mhss.gateway.console.notices.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.notices.web.Desk.Shown;
import mhss.gateway.console.recording.web.FormPage;
import mhss.gateway.responses.LetterRefused;
import mhss.gateway.watch.Notice;
import mhss.gateway.watch.NoticeRefused;
import mhss.gateway.watch.Notices;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters that a clock or an event has prepared: look, change, let go or discard. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.RECORD)
class NoticePages {

  private static final int PAGE = 50;

  private final Notices notices;
  private final Desk desk;

  NoticePages(Notices notices, Desk desk) {
    this.notices = notices;
    this.desk = desk;
  }

  @Needs(Right.SEE)
  @GetMapping("/notices")
  String list(@RequestParam Optional<UUID> after, Person person, Model model) {
    List<Shown> found = desk.waiting(after, PAGE + 1);
    List<Shown> shown = found.stream().limit(PAGE).toList();
    model.addAttribute("waiting", shown);
    model.addAttribute(
        "next",
        found.size() == shown.size()
            ? null
            : "/notices?after=" + shown.get(PAGE - 1).notice().id());
    model.addAttribute("reads", person.may(Right.CONTENT));
    return "notices/list";
  }

  @Needs(Right.CONTENT)
  @GetMapping("/notices/{id}")
  ModelAndView show(@PathVariable UUID id, Person person) {
    return page(desk.existing(id), Map.of(), person);
  }

  @PostMapping("/notices/{id}")
  ModelAndView approve(
      @PathVariable UUID id,
      @RequestParam Map<String, String> values,
      Person person,
      RedirectAttributes flash) {
    Shown shown = desk.existing(id);
    if (!FormPage.really(values)) {
      return page(shown, values, person);
    }
    try {
      notices.approve(id, desk.given(shown.notice(), values), person.name());
      return done(shown.notice(), "The letter is in the outbox.", flash);
    } catch (NoticeRefused | LetterRefused refused) {
      return FormPage.problems(page(shown, values, person), Map.of("", refused.getMessage()));
    }
  }

  @PostMapping("/notices/{id}/discard")
  ModelAndView discard(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why,
      Person person,
      RedirectAttributes flash) {
    Shown shown = desk.existing(id);
    if (why.isBlank()) {
      return FormPage.problems(
          page(shown, Map.of(), person), Map.of("why", "Say in a few words why it is not sent"));
    }
    notices.discard(id, person.name(), why.strip());
    return done(shown.notice(), "The letter is discarded. Nothing was sent.", flash);
  }

  private static ModelAndView done(Notice notice, String words, RedirectAttributes flash) {
    return FormPage.done("/cases/" + notice.caseFile(), words, flash);
  }

  private ModelAndView page(Shown shown, Map<String, String> values, Person person) {
    Notice notice = shown.notice();
    return new ModelAndView("notices/notice")
        .addObject("shown", shown)
        .addObject(
            "letter", notices.preview(notice.id(), desk.given(notice, values), person.name()))
        .addObject("fields", desk.fields(notice))
        .addObject("values", values)
        .addObject("open", notice.state().equals("prepared") && person.may(Right.RECORD));
  }
}
