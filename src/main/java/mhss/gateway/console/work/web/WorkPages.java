package mhss.gateway.console.work.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.web.Choice;
import mhss.gateway.work.Colleagues;
import mhss.gateway.work.Task;
import mhss.gateway.work.TaskFilter;
import mhss.gateway.work.TaskPlace;
import mhss.gateway.work.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The work list. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class WorkPages {

  private static final int PAGE = 50;

  private static final List<Choice> DESKS =
      List.of(
          Choice.of("", "Both desks"),
          Choice.of("provider", "Provider desk"),
          Choice.of("adviser", "Adviser desk"));
  private static final List<Choice> WHOSE =
      List.of(
          Choice.of("", "Everybody's"), Choice.of("mine", "Mine"), Choice.of("free", "Nobody's"));

  private final Tasks tasks;

  WorkPages(Tasks tasks) {
    this.tasks = tasks;
  }

  @GetMapping("/work")
  String list(
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String desk,
      @RequestParam(defaultValue = "") String whose,
      @RequestParam(defaultValue = "") String after,
      Model model,
      Person person) {
    TaskFilter filter = filter(sort, desk, whose, person);
    Tasks.Page page = tasks.page(filter, TaskPlace.of(after), PAGE);
    List<ShownTask> shown = page.tasks().stream().map(ShownTask::new).toList();
    int counted = tasks.count(filter);
    model.addAttribute("tasks", shown);
    model.addAttribute("total", Math.min(counted, Tasks.COUNTED));
    model.addAttribute("manyMore", counted > Tasks.COUNTED);
    model.addAttribute(
        "next", page.next().map(place -> next(sort, desk, whose, place)).orElse(null));
    model.addAttribute("beginning", after.isEmpty());
    model.addAttribute("filtered", !(sort + desk + whose).isEmpty());
    model.addAttribute("sorts", sorts());
    model.addAttribute("sort", sort);
    model.addAttribute("desks", DESKS);
    model.addAttribute("desk", desk);
    model.addAttribute("whoses", WHOSE);
    model.addAttribute("whose", whose);
    model.addAttribute("mayWork", person.may(Right.WORK));
    model.addAttribute("takes", Colleagues.sorts(person));
    model.addAttribute("choosable", shown.stream().anyMatch(ShownTask::choosable));
    model.addAttribute("bulkActs", BulkPages.ACTS);
    model.addAttribute("act", "replay");
    return "work/list";
  }

  /** What is typed into the address and means nothing is any. */
  private static TaskFilter filter(String sort, String desk, String whose, Person person) {
    return new TaskFilter(
        Stream.of(Task.Sort.values()).filter(one -> word(one).equals(sort)).findFirst(),
        Optional.of(desk).filter(wanted -> !wanted.isEmpty()),
        Optional.of(person.name()).filter(name -> whose.equals("mine")),
        whose.equals("free"));
  }

  private static String next(String sort, String desk, String whose, TaskPlace place) {
    return UriComponentsBuilder.fromPath("/work")
        .queryParam("sort", "{sort}")
        .queryParam("desk", "{desk}")
        .queryParam("whose", "{whose}")
        .queryParam("after", "{after}")
        .encode()
        .buildAndExpand(sort, desk, whose, place.toString())
        .toUriString();
  }

  private static List<Choice> sorts() {
    List<Choice> sorts = new ArrayList<>(List.of(Choice.of("", "Everything")));
    Stream.of(Task.Sort.values())
        .map(sort -> Choice.of(word(sort), ShownTask.words(sort)))
        .forEach(sorts::add);
    return sorts;
  }

  private static String word(Task.Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  @PostMapping("/work/take")
  @Needs(Right.WORK)
  String take(@RequestParam String task, Person person, RedirectAttributes redirect) {
    tasks.take(task, person.name(), person.name(), "taken");
    redirect.addFlashAttribute("done", "The task is yours.");
    return "redirect:/work";
  }

  @PostMapping("/work/leave")
  @Needs(Right.WORK)
  String leave(@RequestParam String task, Person person, RedirectAttributes redirect) {
    tasks.leave(task, person.name(), "given back");
    redirect.addFlashAttribute("done", "The task is nobody's again.");
    return "redirect:/work";
  }
}
