package mhss.gateway.changes;

import java.util.ArrayList;
import java.util.List;
import mhss.gateway.casework.CaseTrials;
import mhss.gateway.changes.Trial.Effect;
import mhss.gateway.intake.RuleTrials;
import mhss.gateway.responses.LetterTrials;
import mhss.gateway.rules.BadRules;
import mhss.gateway.rules.CandidateRules;
import mhss.gateway.rules.RuleSets;

/**
 * What a changed rule set would have made of what came in: messages recognised and read, cases gone
 * through event by event, letters composed.
 */
class EditionTrials {

  private static final String LOOKED =
      "The newest %d messages were recognised and read again. Cases gone through event by event: %d."
          + " Letters composed again: %d";

  private static final String LIMITS =
      "Taken as they were: what people decided, whether the conditions of a step were satisfied, and"
          + " what the end of a clock brought by itself, on the day it came. Once in force, the change"
          + " moves no date that a case has already: only clocks that start later go by it.";

  private final CandidateRules rules;
  private final RuleSets inForce;
  private final RuleTrials messages;
  private final CaseTrials cases;
  private final LetterTrials letters;

  EditionTrials(
      CandidateRules rules,
      RuleSets inForce,
      RuleTrials messages,
      CaseTrials cases,
      LetterTrials letters) {
    this.rules = rules;
    this.inForce = inForce;
    this.messages = messages;
    this.cases = cases;
    this.letters = letters;
  }

  /**
   * @throws ChangeRefused when it can no longer be used
   */
  Trial of(ConfigFile file, byte[] content, int most) {
    try {
      RuleSets others = rules.with(file.path(), content);
      String id = rules.id(file.path(), content);
      RuleTrials.Found mails = messages.against(others, most);
      return inForce.all().stream().anyMatch(known -> known.id().equals(id))
          ? compared(others, id, mails, most)
          : new Trial(
              LOOKED.formatted(mails.looked(), 0, 0)
                  + ". No case goes by the rule set "
                  + id
                  + " yet",
              effects(mails));
    } catch (BadRules bad) {
      throw new ChangeRefused(List.of(new Problem(file, 0, bad.getMessage())));
    }
  }

  private Trial compared(RuleSets others, String id, RuleTrials.Found mails, int most) {
    CaseTrials.Found courses = cases.against(others, id, most);
    LetterTrials.Found written = letters.against(others, id, most);
    List<Effect> effects = new ArrayList<>();
    courses
        .differences()
        .forEach(
            one ->
                effects.add(
                    new Effect(
                        "Case " + one.urn(),
                        null,
                        one.caseFile().toString(),
                        one.before(),
                        one.after())));
    effects.addAll(TemplateTrials.effects(written));
    effects.addAll(effects(mails));
    String unlike =
        courses.unlike() == 0
            ? ""
            : " Of %d cases not all clocks come out as they stand: an older edition set them, or a person."
                .formatted(courses.unlike());
    return new Trial(
        LOOKED.formatted(mails.looked(), courses.looked(), written.looked()),
        LIMITS + unlike,
        effects);
  }

  static List<Effect> effects(RuleTrials.Found found) {
    return found.differences().stream()
        .map(
            one ->
                new Effect(
                    "Message " + one.message(),
                    one.message().toString(),
                    one.before(),
                    one.after()))
        .toList();
  }
}
