package mhss.gateway.intake;

import jakarta.validation.Validator;
import java.time.Clock;
import mhss.gateway.casework.Cases;
import mhss.gateway.intake.reading.CaseRules;
import mhss.gateway.intake.reading.DecisionFacts;
import mhss.gateway.intake.reading.ReferralReader;
import mhss.gateway.intake.reading.ReportReader;
import mhss.gateway.intake.reading.SpokenCase;
import mhss.gateway.intake.recognition.Admission;
import mhss.gateway.intake.recognition.Recogniser;
import mhss.gateway.intake.special.SpecialHandling;
import mhss.gateway.partners.Partners;
import mhss.gateway.reports.Reports;
import mhss.gateway.responses.Outbox;
import mhss.gateway.rules.RuleSets;

/** Makes the steps that go by the rules: by those in force, and in a dry run by others. */
record Judges(
    Partners partners,
    Outbox outbox,
    Cases cases,
    Reports reports,
    SpecialHandling special,
    IntakeSettings settings,
    Validator validator,
    Clock clock,
    String mailDomain) {

  Reading.Readers readers(RuleSets rules) {
    return new Reading.Readers(
        new ReferralReader(rules, special, validator, clock),
        new ReportReader(rules, reports),
        new SpokenCase(cases, outbox),
        new DecisionFacts(rules.calendar()));
  }

  Recognition recognition(RuleSets rules, Reading.Readers readers) {
    return new Recognition(
        new Recogniser(rules, settings.trustedHops()),
        new CaseRules(readers.spoken(), cases),
        new Admission(partners, settings.trustedHops()),
        outbox,
        mailDomain);
  }

  Judges with(Partners others) {
    return new Judges(
        others, outbox, cases, reports, special, settings, validator, clock, mailDomain);
  }

  RuleTrials.Judging judging(RuleSets rules) {
    Reading.Readers readers = readers(rules);
    return new RuleTrials.Judging(
        recognition(rules, readers), new Reading(readers, cases), settings);
  }
}
