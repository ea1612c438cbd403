package mhss.gateway.console.messages.web;

import java.util.List;
import java.util.Optional;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.web.Problem;
import mhss.gateway.operations.SavedSearches;
import mhss.gateway.operations.SavedSearches.SavedSearch;
import mhss.gateway.operations.SearchRefused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Searches that a person keeps. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class SearchPages {

  private final SavedSearches searches;

  SearchPages(SavedSearches searches) {
    this.searches = searches;
  }

  @PostMapping("/messages/searches")
  String save(
      @RequestParam String name,
      @RequestParam String query,
      Person person,
      RedirectAttributes redirect) {
    Optional<String> search = Origin.search(query);
    if (search.isEmpty()) {
      refused("Filter the list first, then save the search", redirect);
      return "redirect:/messages";
    }
    try {
      searches.save(person.name(), new SavedSearch(name, search.get()));
      redirect.addFlashAttribute("done", "The search is saved. You find it above the list.");
    } catch (SearchRefused why) {
      refused(why.getMessage(), redirect);
    }
    return "redirect:/messages?" + search.get();
  }

  private static void refused(String words, RedirectAttributes redirect) {
    redirect.addFlashAttribute("problems", List.of(Problem.of("name", words)));
  }

  @PostMapping("/messages/searches/delete")
  String delete(@RequestParam String name, Person person, RedirectAttributes redirect) {
    searches.delete(person.name(), name);
    redirect.addFlashAttribute("done", "The search is deleted.");
    return "redirect:/messages";
  }
}
