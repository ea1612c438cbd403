package mhss.gateway.responses.letters;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;

/** The letter that says a referral was received. */
public class AcknowledgementLetters {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(WorkingCalendar.LONDON);

  private final LetterTemplates templates;
  private final MissingFields missingFields;

  public AcknowledgementLetters(LetterTemplates templates, RuleSets ruleSets) {
    this.templates = templates;
    this.missingFields = new MissingFields(ruleSets);
  }

  /**
   * @param missing keys of the fields that were not given
   */
  public Letter of(CaseFile caseFile, List<String> missing) {
    return templates.referralAcknowledged(
        caseFile.urn(),
        DATE.format(caseFile.receivedAt()),
        missingFields.labels(caseFile, missing));
  }

  public List<String> problems() {
    return templates.problems();
  }
}
