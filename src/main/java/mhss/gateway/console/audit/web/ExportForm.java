package mhss.gateway.console.audit.web;

import java.util.ArrayList;
import java.util.List;
import mhss.gateway.audit.ExportOrder;
import mhss.gateway.console.web.Problem;
import mhss.gateway.console.web.Typed;

/**
 * What is to be exported, as a person typed it.
 *
 * @param what {@code case} or {@code period}
 * @param words a URN, or the id of a case
 * @param contents not null: the mails of the case too
 * @param mails not null: the mails of the period too
 */
public record ExportForm(
    String what, String words, String from, String until, String contents, String mails) {

  public ExportForm {
    words = words == null ? "" : words.strip();
    what = what == null || what.isEmpty() ? "case" : what;
  }

  boolean ofCase() {
    return what.equals("case");
  }

  boolean withContents() {
    return (ofCase() ? contents : mails) != null;
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (ofCase() && words.isEmpty()) {
      problems.add(Problem.of("words", "Enter the URN of the case, or its id"));
    }
    if (!ofCase() && Typed.day(from).isEmpty()) {
      problems.add(Problem.of("from", "Enter the first day as 30/11/2026"));
    }
    if (!ofCase() && Typed.day(until).isEmpty()) {
      problems.add(Problem.of("until", "Enter the last day as 30/11/2026"));
    }
    return problems;
  }

  /** Without {@link #problems}. */
  ExportOrder order(String actor) {
    if (ofCase()) {
      return ExportOrder.ofCase(words, withContents(), actor);
    }
    return ExportOrder.ofDays(
        Typed.day(from).orElseThrow(), Typed.day(until).orElseThrow(), withContents(), actor);
  }
}
