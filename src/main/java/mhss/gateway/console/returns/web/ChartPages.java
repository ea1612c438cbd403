package mhss.gateway.console.returns.web;

import java.util.List;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Right;
import mhss.gateway.returns.charts.Course;
import mhss.gateway.returns.charts.CoursePicture;
import mhss.gateway.returns.charts.Courses;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of returns through the periods: pictures, each with its numbers beside. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/returns/charts")
@Needs(Right.SEE)
class ChartPages {

  private final Courses courses;
  private final ReturnDesk desk;

  ChartPages(Courses courses, ReturnDesk desk) {
    this.courses = courses;
    this.desk = desk;
  }

  /** A return that can be drawn. */
  public record Drawn(String rules, String id, String name, String edition) {}

  /** A figure with the words of its picture. */
  public record Figure(Course course, String words) {}

  @GetMapping
  String charts(
      @RequestParam(defaultValue = "") String rules,
      @RequestParam(name = "return", defaultValue = "") String id,
      Model model) {
    List<Drawn> drawn = desk.served().stream().flatMap(ChartPages::drawn).toList();
    Drawn chosen =
        drawn.stream()
            .filter(one -> one.rules().equals(rules) && one.id().equals(id))
            .findFirst()
            .orElseGet(() -> first(drawn));
    model.addAttribute("drawn", drawn);
    model.addAttribute("editions", drawn.stream().map(Drawn::rules).distinct().count());
    model.addAttribute("chosen", chosen);
    model.addAttribute(
        "figures",
        chosen == null
            ? List.of()
            : courses.of(chosen.rules(), chosen.id()).stream()
                .map(course -> new Figure(course, CoursePicture.words(course)))
                .toList());
    return "returns/charts";
  }

  /** The first of which something was made. */
  private Drawn first(List<Drawn> drawn) {
    return drawn.stream()
        .filter(one -> !courses.of(one.rules(), one.id()).isEmpty())
        .findFirst()
        .orElse(drawn.isEmpty() ? null : drawn.get(0));
  }

  private static java.util.stream.Stream<Drawn> drawn(RuleSet rules) {
    return rules.returns().stream()
        .filter(rule -> rule.schedule().isPresent() && !rule.isFilledByPeople())
        .filter(rule -> !rule.content().equals("prap-worksheet"))
        .map((ReturnRule rule) -> new Drawn(rules.id(), rule.id(), rule.name(), rules.title()));
  }

  @GetMapping("/picture")
  ResponseEntity<byte[]> picture(
      @RequestParam String rules,
      @RequestParam(name = "return") String id,
      @RequestParam String figure) {
    return courses.of(rules, id).stream()
        .filter(course -> course.figure().equals(figure))
        .findFirst()
        .map(CoursePicture::png)
        .map(png -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png))
        .orElseThrow(
            () -> new NoSuchReturn("Nothing is drawn for that figure: the charts list those"));
  }
}
