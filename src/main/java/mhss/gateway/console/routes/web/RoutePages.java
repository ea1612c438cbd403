package mhss.gateway.console.routes.web;

import java.util.List;
import java.util.Optional;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Versions;
import mhss.gateway.console.configuration.ChangeText;
import mhss.gateway.operations.LiveRoutes;
import mhss.gateway.operations.RouteFiles;
import mhss.gateway.operations.RouteOutline;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Camel's routes: whether they run, what went through, how they go; stop, suspend and start. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class RoutePages {

  private final RouteRows rows;
  private final LiveRoutes live;
  private final Versions versions;

  RoutePages(RouteFiles files, LiveRoutes live, Versions versions) {
    this.rows = new RouteRows(files, live);
    this.live = live;
    this.versions = versions;
  }

  @GetMapping("/routes")
  String list(Model model, Person person) {
    model.addAttribute("mayChange", person.may(Right.CONFIGURE));
    return live(model);
  }

  @GetMapping("/routes/live")
  String fragment(Model model) {
    live(model);
    return "routes/list :: live";
  }

  private String live(Model model) {
    List<RouteRow> all = rows.all();
    model.addAttribute("running", all.stream().filter(row -> row.live() != null).toList());
    model.addAttribute("others", all.stream().filter(row -> row.live() == null).toList());
    model.addAttribute("troubles", all.stream().filter(row -> row.trouble() != null).toList());
    return "routes/list";
  }

  @GetMapping("/routes/{id}")
  String one(@PathVariable String id, Model model, Person person) {
    RouteRow row = known(id);
    Optional<byte[]> content = versions.now(ConfigFile.named(row.name()));
    model.addAttribute("row", row);
    model.addAttribute("stops", RouteOutline.of(ChangeText.of(content)));
    model.addAttribute("source", content.isPresent() ? ChangeText.of(content) : null);
    model.addAttribute("mayOperate", person.may(Right.OPERATE));
    model.addAttribute("mayChange", person.may(Right.CONFIGURE));
    return "routes/route";
  }

  /** An image of our own making; what stands in the file is text in it. */
  @GetMapping("/routes/{id}/picture.svg")
  ResponseEntity<String> picture(@PathVariable String id) {
    Optional<byte[]> content = versions.now(ConfigFile.named(known(id).name()));
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("image/svg+xml"))
        .body(RoutePicture.of(RouteOutline.of(ChangeText.of(content))));
  }

  @PostMapping("/routes/{id}/stop")
  @Needs(Right.OPERATE)
  String stop(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Person person,
      RedirectAttributes next) {
    live.stop(id, person.name(), Reasons.given(reason));
    return done(id, "Route " + id + " is stopped on every node, until somebody starts it.", next);
  }

  @PostMapping("/routes/{id}/suspend")
  @Needs(Right.OPERATE)
  String suspend(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Person person,
      RedirectAttributes next) {
    live.suspend(id, person.name(), Reasons.given(reason));
    return done(id, "Route " + id + " is suspended on every node, until somebody starts it.", next);
  }

  @PostMapping("/routes/{id}/start")
  @Needs(Right.OPERATE)
  String start(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Person person,
      RedirectAttributes next) {
    live.start(id, person.name(), Reasons.given(reason));
    return done(id, "Route " + id + " runs again.", next);
  }

  private static String done(String id, String words, RedirectAttributes next) {
    next.addFlashAttribute("done", words);
    return "redirect:/routes/" + id;
  }

  private RouteRow known(String id) {
    return rows.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
