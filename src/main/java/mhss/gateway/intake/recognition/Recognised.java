package mhss.gateway.intake.recognition;

import java.util.Map;
import java.util.Optional;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.intake.opening.OpenedPart;
import mhss.gateway.rules.RuleSet;

/**
 * @param part the part that made it known, whose protection counts
 * @param form as read, when the kind carries one
 * @param found what stood in the place of {@code urn}, {@code date} … in the standard words
 * @param because which words or labels made it known; no content
 * @param certain false: something speaks against it, and a person decides
 */
public record Recognised(
    RuleSet ruleSet,
    RuleSet.Kind kind,
    OpenedPart part,
    Optional<ReadForm> form,
    Map<String, String> found,
    String because,
    boolean certain) {

  /** A person has read it, and vouches for what it is; not for who sent it. */
  Recognised asSaid() {
    return new Recognised(ruleSet, kind, part, form, found, "a person said so", true);
  }

  /** The same under the rule set of its case. */
  public Recognised as(RuleSet rules, Optional<RuleSet.Kind> known, ReadForm read) {
    return new Recognised(
        rules, known.orElse(kind), part, Optional.of(read), found, because, certain);
  }
}
