package mhss.gateway.console.letters.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.Cases;
import mhss.gateway.console.letters.OwnLetters;
import mhss.gateway.console.letters.OwnLetters.Written;
import mhss.gateway.console.recording.acts.Field;
import mhss.gateway.console.recording.acts.Given;
import mhss.gateway.correspondence.OwnLetter;
import mhss.gateway.documents.Document;

/** The letter that refers a customer: the form in it opens the case of the adviser desk. */
class ReferralLetter {

  static final String FILE = "file";
  private static final String DESK = "adviser";
  private static final String URN = "urn";
  private static final String SIGNATURE = "signature";

  /** Its name in every rule set; which one counts follows from the date in the form. */
  private static final String KIND = "referral";

  private static final List<Field> FIELDS =
      List.of(
          Field.line(URN, "URN", "As it stands in the form.", false),
          Field.file(FILE, "The referral form", "PDF, Word, ODT, RTF or text.", false),
          Field.text(SIGNATURE, "Your name and how you can be reached, if you want", "", false));

  private final OwnLetters letters;
  private final Cases cases;
  private final Clock clock;

  ReferralLetter(OwnLetters letters, Cases cases, Clock clock) {
    this.letters = letters;
    this.cases = cases;
    this.clock = clock;
  }

  static List<Field> fields() {
    return FIELDS;
  }

  /**
   * @throws mhss.gateway.console.recording.acts.NotFilled when something is missing, or the case is
   *     there already
   * @throws mhss.gateway.correspondence.NotSent when it does not leave
   */
  Written write(Map<String, String> values, Optional<Document> form, String actor, boolean dryRun) {
    Given given = new Given(values, clock.instant()).check(FIELDS);
    if (given.text(URN).isEmpty()) {
      given.problem(URN, "Enter the URN");
    }
    if (form.isEmpty()) {
      given.problem(FILE, "Choose the file of the referral form");
    }
    given
        .text(URN)
        .filter(urn -> cases.byUrn(DESK, urn).isPresent())
        .ifPresent(
            urn ->
                given.problem(
                    URN,
                    "The adviser desk has case %s already: open it, and write the letter there"
                        .formatted(urn)));
    given.refuse();
    OwnLetter letter =
        new OwnLetter(
            DESK,
            given.text(URN).orElseThrow(),
            KIND,
            given
                .text(SIGNATURE)
                .<Map<String, Object>>map(text -> Map.of(SIGNATURE, text))
                .orElse(Map.of()),
            form.stream().toList(),
            clock.instant(),
            actor);
    return letters.write(letter, dryRun);
  }
}
