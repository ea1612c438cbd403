package mhss.gateway.intake.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.recognition.Recognised;

/**
 * Several editions may know the same words. A case keeps its own for life, so that one decides,
 * where it is known which case is meant.
 */
public class CaseRules {

  private final SpokenCase spoken;
  private final Cases cases;

  public CaseRules(SpokenCase spoken, Cases cases) {
    this.spoken = spoken;
    this.cases = cases;
  }

  /**
   * @param said URN of the case as a person said it, normalised
   */
  public List<Recognised> narrow(
      List<Recognised> found, OpenedMail mail, String desk, Optional<String> said) {
    boolean forms = found.stream().anyMatch(recognised -> recognised.form().isPresent());
    if (found.size() < 2 || forms) {
      return found;
    }
    Optional<String> rules =
        Stream.concat(
                said.stream(),
                found.stream()
                    .map(recognised -> spoken.of(mail, recognised, desk).urn())
                    .flatMap(Optional::stream))
            .map(urn -> cases.byUrn(desk, urn))
            .flatMap(Optional::stream)
            .map(CaseFile::ruleSet)
            .findFirst();
    List<Recognised> ofCase =
        found.stream()
            .filter(recognised -> Optional.of(recognised.ruleSet().id()).equals(rules))
            .toList();
    return ofCase.isEmpty() ? found : ofCase;
  }
}
