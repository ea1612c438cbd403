package mhss.gateway.console.messages.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.web.Incomplete;
import mhss.gateway.operations.SavedSearches;
import mhss.gateway.operations.SavedSearches.SavedSearch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The saved searches of whoever calls. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/messages/searches")
@Needs(Right.SEE)
class SearchResource {

  private final SavedSearches searches;

  SearchResource(SavedSearches searches) {
    this.searches = searches;
  }

  @Operation(summary = "Your saved searches")
  @GetMapping
  List<SavedSearch> mine(Person person) {
    return searches.of(person.name());
  }

  /** {@code {"query": "outcome=parked&desk=provider"}}, as in the URL of the list. */
  @Operation(summary = "Save a search")
  @PutMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void save(@PathVariable String name, @RequestBody Map<String, String> given, Person person) {
    String query =
        Origin.search(given.getOrDefault("query", ""))
            .orElseThrow(() -> Incomplete.of("query", "Give a filter of the list of messages"));
    searches.save(person.name(), new SavedSearch(name, query));
  }

  @Operation(summary = "Delete a saved search")
  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String name, Person person) {
    searches.delete(person.name(), name);
  }
}
