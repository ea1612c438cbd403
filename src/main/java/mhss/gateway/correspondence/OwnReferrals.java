package mhss.gateway.correspondence;

import java.util.List;
import java.util.Optional;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.casework.Registered;
import mhss.gateway.intake.FormRefused;
import mhss.gateway.intake.OutgoingForms;
import mhss.gateway.intake.SentForm;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.rules.Urn;

/** A referral that leaves: the form in it opens the case of the desk that sends it. */
class OwnReferrals {

  private final OutgoingForms forms;
  private final Casework casework;
  private final CaseRecords records;

  OwnReferrals(OutgoingForms forms, Casework casework, CaseRecords records) {
    this.forms = forms;
    this.casework = casework;
    this.records = records;
  }

  void refuseWithheld(OwnLetter letter) {
    try {
      forms.refuseWithheld(letter.files());
    } catch (FormRefused e) {
      throw new NotSent(e.cause(), e.getMessage());
    }
  }

  /** The form among the files: of this URN, under a contract. */
  SentForm form(OwnLetter letter) {
    SentForm form = read(letter);
    String named = form.urn().map(Urn::key).orElse("");
    if (!named.equals(Urn.key(letter.urn()))) {
      throw new NotSent(
          named.isEmpty() ? "urn-missing" : "urn-differs",
          "The form %s: nothing is sent. Correct the form, or the URN"
              .formatted(named.isEmpty() ? "has no URN that can be read" : "has another URN"));
    }
    if (form.referralDate().isEmpty() || form.contract().isEmpty()) {
      throw new NotSent(
          "no-contract",
          "The date of referral in the form is missing, or no contract of the %s desk covers it: check it, or gateway.contracts in config/application.yml"
              .formatted(letter.desk()));
    }
    return form;
  }

  private SentForm read(OwnLetter letter) {
    try {
      return forms.referral(letter.desk(), letter.files());
    } catch (FormRefused e) {
      throw new NotSent(e.cause(), e.getMessage());
    }
  }

  /** Opens the case, or completes the one that the enquiry opened. */
  Registered register(OwnLetter letter, Kind kind, SentForm form) {
    Registered registered =
        casework.register(
            new Referral(
                null,
                letter.desk(),
                form.urn().orElseThrow().raw(),
                kind.event().orElseThrow(),
                form.contract().orElseThrow().ruleSet(),
                form.contract().orElseThrow().id(),
                form.referralDate().orElseThrow(),
                letter.at(),
                form.details(),
                List.of(),
                letter.actor()));
    Optional.of(registered)
        .filter(Registered.CaseOpened.class::isInstance)
        .map(Registered.CaseOpened.class::cast)
        .ifPresent(
            opened ->
                form.marks()
                    .forEach(mark -> records.mark(opened.caseFile(), mark, letter.actor())));
    return registered;
  }
}
