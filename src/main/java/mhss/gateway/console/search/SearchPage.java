package mhss.gateway.console.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Right;
import mhss.gateway.operations.Hit;
import mhss.gateway.operations.Lookups;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box for everything; a single hit is shown at once. */
@Controller("oneSearch")
@ConditionalOnWebApplication
@Needs(Right.SEE)
class SearchPage {

  private final Lookups lookups;

  SearchPage(Lookups lookups) {
    this.lookups = lookups;
  }

  /** What people type may be an address: posted, it comes into no URL. */
  @PostMapping("/search")
  String find(@RequestParam(defaultValue = "") String q, Model model) {
    List<Found> found = found(q);
    if (found.size() == 1) {
      return "redirect:" + found.get(0).url();
    }
    return q.contains("@") || q.length() > 100
        ? show(q, found, model)
        : "redirect:/search?q=" + in(q);
  }

  @GetMapping("/search")
  String search(@RequestParam(defaultValue = "") String q, Model model) {
    List<Found> found = found(q);
    return found.size() == 1 ? "redirect:" + found.get(0).url() : show(q, found, model);
  }

  private List<Found> found(String words) {
    List<Hit> hits = lookups.find(words);
    return hits.stream().map(Found::new).toList();
  }

  private static String show(String words, List<Found> found, Model model) {
    model.addAttribute("q", words);
    model.addAttribute("found", found);
    return "search/page";
  }

  private static String in(String words) {
    return URLEncoder.encode(words.strip(), StandardCharsets.UTF_8);
  }
}
