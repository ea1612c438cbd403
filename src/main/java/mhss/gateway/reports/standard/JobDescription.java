package mhss.gateway.reports.standard;

import java.util.List;
import java.util.regex.Pattern;
import mhss.gateway.reports.standard.Checks.Check;

/** A description of the job (v8 1.45: a plan without Job Analysis may be rejected). */
class JobDescription implements Check {

  private static final Pattern HEAD =
      Pattern.compile("(?i)\\bdescription of (?:the )?job|\\bjob (?:role|analysis|description)\\b");
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\b(?:is|was) employed (?:as|by|in)\\b|\\bworks? (?:as|in|for)\\b|\\bmain duties\\b"
              + "|\\b(?:her|his|their) (?:role|job|duties)\\b|\\bduties (?:are|include)\\b");

  @Override
  public List<Result> of(Look look) {
    boolean own = look.found("job_role").isPresent();
    boolean said =
        own
            || look.read().fields().stream()
                .anyMatch(
                    field ->
                        HEAD.matcher(field.value()).find() || SAID.matcher(field.value()).find());
    return List.of(said ? Result.met() : Result.notMet("", "No description of the job was found"));
  }
}
