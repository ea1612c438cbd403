package mhss.gateway.reports.standard;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import mhss.gateway.reports.standard.Result.Answer;

/** The checks that the rule sets may name, one for each kind of criterion. */
public class Checks {

  /** Several results: each says where. */
  interface Check {

    List<Result> of(Look look);
  }

  private final Map<String, Check> byName;

  public Checks(Validator validator) {
    Values values = new Values(validator);
    byName =
        Map.ofEntries(
            Map.entry("sections-filled", new Sections()),
            Map.entry("name-and-urn", new NameAndUrn(values)),
            Map.entry("no-other-identifiers", new OtherIdentifiers()),
            Map.entry("employment-stated", new OneOption("attending_work", "in_employment")),
            Map.entry("one-eap-option", new OneOption("eap")),
            Map.entry("one-outcome", new OneOption("outcome")),
            Map.entry("recommendations-with-timescales", new Timescales()),
            Map.entry("job-description", new JobDescription()),
            Map.entry("signed-and-dated", new Signatures(values)),
            Map.entry("within-support-period", new SupportPeriod(values)),
            Map.entry("recommendations-answered", new RecommendationsAnswered()),
            Map.entry("font", new Lettering()),
            Map.entry("spelling", new Spelling()));
  }

  /**
   * @param check name in the rule set; one that no machine can make is a person's
   * @param mechanical false: what fails is put before a person, who may judge otherwise
   */
  public List<Result> run(String check, boolean mechanical, Look look) {
    Check found = byName.get(check);
    if (found == null) {
      return List.of(Result.person("", "A person judges this"));
    }
    List<Result> results = found.of(look);
    List<Result> shown = results.isEmpty() ? List.of(Result.met()) : results;
    return mechanical ? shown : shown.stream().map(Checks::advice).toList();
  }

  private static Result advice(Result result) {
    return result.answer() == Answer.NOT_MET
        ? Result.person(result.place(), result.note())
        : result;
  }
}
