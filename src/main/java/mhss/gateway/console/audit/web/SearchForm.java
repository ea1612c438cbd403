package mhss.gateway.console.audit.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mhss.gateway.audit.Search;
import mhss.gateway.console.web.Problem;
import mhss.gateway.console.web.Typed;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a person typed into the search of the history.
 *
 * @param words a URN or an id
 * @param older number of the entry behind which to go on; 0: from the newest on
 */
public record SearchForm(
    String words, String who, String what, String from, String until, Long older) {

  public SearchForm {
    words = text(words);
    who = text(who);
    what = text(what);
    from = text(from);
    until = text(until);
    older = older == null ? 0 : Math.max(0, older);
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (!from.isEmpty() && Typed.day(from).isEmpty()) {
      problems.add(Problem.of("from", "Enter the first day as 30/11/2026"));
    }
    if (!until.isEmpty() && Typed.day(until).isEmpty()) {
      problems.add(Problem.of("until", "Enter the last day as 30/11/2026"));
    }
    Optional<LocalDate> first = Typed.day(from);
    if (first.isPresent() && Typed.day(until).filter(first.get()::isAfter).isPresent()) {
      problems.add(Problem.of("until", "The last day must not come before the first"));
    }
    return problems;
  }

  Search search() {
    return new Search(
        who, what, Typed.day(from).orElse(null), Typed.day(until).orElse(null), words);
  }

  /** The same search behind that entry. */
  String behind(long entry) {
    UriComponentsBuilder url = UriComponentsBuilder.fromPath("/audit");
    add(url, "words", words);
    add(url, "who", who);
    add(url, "what", what);
    add(url, "from", from);
    add(url, "until", until);
    return url.queryParam("older", entry).encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder url, String name, String value) {
    if (!value.isEmpty()) {
      url.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
    }
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }
}
