package mhss.gateway.console.today;

import java.util.Optional;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Right;
import mhss.gateway.watch.Overviews;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How things stand: what needs a person, and what moves. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class TodayPages {

  private final Overviews overviews;

  TodayPages(Overviews overviews) {
    this.overviews = overviews;
  }

  @GetMapping("/")
  String today(Model model) {
    model.addAttribute("overview", overviews.of(Optional.empty()));
    return "today/page";
  }
}
