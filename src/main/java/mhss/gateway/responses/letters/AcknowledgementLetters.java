package mhss.gateway.responses.letters;

import java.util.List;
import java.util.Map;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.responses.templates.Letter;
import mhss.gateway.responses.templates.LetterTemplates;
import mhss.gateway.rules.RuleSets;

/** The letter that says a referral was received. */
public class AcknowledgementLetters {

  static final String TEMPLATE = "referral-acknowledged.txt.ftl";

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
    return templates
        .get(TEMPLATE)
        .write(
            Map.of(),
            Map.of(
                "urn", plain(caseFile.urn()),
                "received", caseFile.receivedAt(),
                "missing",
                    missingFields.labels(caseFile, missing).stream()
                        .map(AcknowledgementLetters::plain)
                        .toList()));
  }

  /** A line break in a value could end a header or fake a line of the letter. */
  private static String plain(String value) {
    return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
