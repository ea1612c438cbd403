package mhss.gateway.reports.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import mhss.gateway.documents.FoundField;
import mhss.gateway.reports.standard.Checks.Check;

/** For each recommendation of the plan: how it went, and what comes next (v8 Annex D). */
class RecommendationsAnswered implements Check {

  private static final String PROGRESS = "recommendation_progress";
  private static final String NEXT = "recommendation_next_steps";

  @Override
  public List<Result> of(Look look) {
    TreeSet<Integer> progress = numbers(look, PROGRESS);
    TreeSet<Integer> next = numbers(look, NEXT);
    if (progress.isEmpty() && next.isEmpty()) {
      return List.of(Result.notMet(PROGRESS, "No recommendation is answered"));
    }
    List<Result> results = new ArrayList<>();
    int last = Math.max(last(progress), last(next));
    for (int number = 1; number <= last; number++) {
      if (!progress.contains(number)) {
        results.add(lacks(number, PROGRESS, "progress"));
      }
      if (!next.contains(number)) {
        results.add(lacks(number, NEXT, "next steps"));
      }
    }
    look.recommendations()
        .filter(planned -> planned != last)
        .ifPresent(
            planned ->
                results.add(
                    Result.person(
                        PROGRESS,
                        "%d recommendations are answered, and the accepted plan seems to have %d"
                            .formatted(last, planned))));
    return results;
  }

  private static int last(TreeSet<Integer> numbers) {
    return numbers.isEmpty() ? 0 : numbers.last();
  }

  private static Result lacks(int number, String key, String what) {
    return Result.notMet(key + "." + number, "Recommendation %d has no %s".formatted(number, what));
  }

  private static TreeSet<Integer> numbers(Look look, String key) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (FoundField field : look.read().fields()) {
      if (field.key().matches(key + "\\.[0-9]{1,2}")) {
        numbers.add(Integer.parseInt(field.key().substring(key.length() + 1)));
      }
    }
    return numbers;
  }
}
