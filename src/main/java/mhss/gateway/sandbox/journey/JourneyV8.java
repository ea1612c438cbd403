package mhss.gateway.sandbox.journey;

import static mhss.gateway.sandbox.journey.Stage.ADVISER;
import static mhss.gateway.sandbox.journey.Stage.PROVIDER;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import mhss.gateway.sandbox.annexa.Customer;
import mhss.gateway.sandbox.forms.AnswersV8;
import mhss.gateway.sandbox.world.TurnableClock;

/** Version 8: a referral of November 2017, until its records may be destroyed a year later. */
class JourneyV8 extends Journey {

  private static final LocalDate REFERRED = LocalDate.of(2017, 11, 6);
  private static final LocalDate SUPPORT_ENDS = LocalDate.of(2018, 5, 6);

  private final Papers papers;

  JourneyV8(Stage stage, Teller teller) {
    super(stage, teller);
    this.papers = new Papers(stage.rules());
  }

  @Override
  void play() {
    referral();
    contact();
    plan();
    rework();
    support();
    exit();
    afterwards();
  }

  private void referral() {
    step(
        "referral",
        "2017-11-06T09:15",
        ADVISER,
        () -> {
          adviser.refer(
              "V-06",
              papers.referral(Customer.referred(AnswersV8.CUSTOMER, stage.urn(), REFERRED)));
          stage.awaitState(PROVIDER, "REFERRED");
          return "refers %s (%s): Annex A goes out signed and encrypted, and opens the provider's case. The plan is due on %s"
              .formatted(AnswersV8.CUSTOMER, stage.urn(), day(provider.due("C-10")));
        });
  }

  private void contact() {
    step(
        "first attempt",
        "2017-11-06T11:30",
        PROVIDER,
        () -> {
          provider.attempt("phone", "no-answer");
          return "calls the customer within 24 hours (1.31): nobody answers";
        });
    step(
        "second attempt",
        "2017-11-06T17:10",
        PROVIDER,
        () -> {
          provider.attempt("text", "message-left");
          return "sends a text message, at another time by another medium";
        });
    step(
        "contact",
        "2017-11-07T08:40",
        PROVIDER,
        () -> {
          provider.attempt("phone", "reached");
          stage.awaitState(PROVIDER, "CONTACTED");
          return "reaches the customer: the clock of the first contact is met";
        });
    step(
        "appointment",
        "2017-11-07T08:50",
        PROVIDER,
        () -> {
          provider.appointment(
              ZonedDateTime.of(2017, 11, 14, 10, 0, 0, 0, TurnableClock.LONDON).toInstant(),
              "in-person");
          stage.awaitState(PROVIDER, "APPOINTMENT_SET");
          return "sets the assessment for 14 November, within the 10 days (1.32)";
        });
  }

  private void plan() {
    step(
        "faulty plan refused",
        "2017-11-16T10:00",
        PROVIDER,
        () ->
            "tries to submit a careless Support Plan: checked before it leaves, and refused ("
                + provider.submitFaulty(
                    "plan", papers.word("plan", AnswersV8.faultyPlan(stage.urn(), stage.today())))
                + ")");
    step(
        "plan submitted",
        "2017-11-16T15:20",
        PROVIDER,
        () -> {
          provider.submit("plan", papers.word("plan", AnswersV8.plan(stage.urn(), stage.today())));
          bothAt("PLAN_SUBMITTED");
          return "submits the Support Plan (Annex B, Word): it reaches the adviser, who has until "
              + day(provider.due("C-11"));
        });
  }

  private void rework() {
    step(
        "plan rejected",
        "2017-11-20T11:05",
        ADVISER,
        () -> {
          adviser.reject(
              "Please justify recommendation 2 and say how it overcomes the difficulties.",
              "V8-RJ2",
              "V8-RJ3");
          bothAt("PLAN_REWORK");
          return "reviews it and asks for re-work with the e-mail of Annex E. It is due on "
              + day(provider.due("C-12"));
        });
    step(
        "plan reworked",
        "2017-11-22T14:45",
        PROVIDER,
        () -> {
          Map<String, String> answers = AnswersV8.plan(stage.urn(), stage.today());
          answers.merge(
              "agreed_support",
              "\nRecommendation 2 keeps deadlines apart, because Pat loses concentration when two"
                  + " fall together.",
              String::concat);
          provider.submit("plan", papers.word("plan", answers));
          bothAt("PLAN_SUBMITTED");
          return "submits revision 2 within the 2 working days (1.48)";
        });
    step(
        "plan accepted",
        "2017-11-24T09:30",
        ADVISER,
        () -> {
          adviser.accept();
          bothAt("IN_SUPPORT");
          return "accepts the plan with the e-mail of Annex E: support goes on until "
              + day(provider.due("C-14"));
        });
  }

  private void support() {
    step(
        "change noted",
        "2018-01-24T11:20",
        PROVIDER,
        () -> {
          provider.record("plan-changed", Map.of(), "meetings moved from Mondays to Tuesdays");
          return "notes a change of the plan; it goes with the update of the month, if there is one to report (A-15)";
        });
    step(
        "monthly update",
        "2018-01-31T10:00",
        PROVIDER,
        () -> {
          provider.approve("V-18", Map.of());
          return "finds the monthly update prepared on the last working day of January, and lets it go (Annex F 9)";
        });
    step(
        "update read",
        "2018-02-01T09:45",
        ADVISER,
        () -> {
          adviser.read("V-18");
          return "reads the update, which changes no case by itself, and takes it from the pile";
        });
    step(
        "pause",
        "2018-02-12T16:00",
        PROVIDER,
        () -> {
          provider.record("leaving-learned", Map.of(), "learned by telephone");
          provider.approve("V-19", Map.of("reason", "long-term-sick"));
          bothAt("PAUSED");
          return "learns that the customer is long-term sick and tells the adviser at once (1.24): support pauses";
        });
    step(
        "return",
        "2018-03-05T09:20",
        ADVISER,
        () -> {
          adviser.record("returned", Map.of(), "back at work");
          adviser.write(
              "V-29",
              Map.of(),
              List.of(
                  papers.referral(Customer.referred(AnswersV8.CUSTOMER, stage.urn(), REFERRED))));
          bothAt("IN_SUPPORT");
          return "sends the referral of the returned customer: same URN, same end date (1.26)";
        });
    step(
        "support period over",
        "2018-05-07T09:00",
        PROVIDER,
        () -> {
          bothAt("EXIT_DUE");
          return "nobody has done anything: the six months are over, the Exit Report is due on "
              + day(provider.due("C-17"));
        });
  }

  private void exit() {
    step(
        "exit report submitted",
        "2018-05-14T13:30",
        PROVIDER,
        () -> {
          provider.submit(
              "exit",
              papers.pdf(
                  "exit", AnswersV8.exit(stage.urn(), REFERRED, SUPPORT_ENDS, stage.today())));
          bothAt("EXIT_SUBMITTED");
          return "submits the Exit Report (Annex D, PDF): the customer remains in the same job";
        });
    step(
        "exit report accepted",
        "2018-05-17T10:10",
        ADVISER,
        () -> {
          adviser.accept();
          bothAt("EXIT_ACCEPTED");
          return "accepts it: \"EXIT REPORT ACCEPTED \u2013 RECORDS FOR DESTRUCTION\"";
        });
  }

  private void afterwards() {
    step(
        "paid",
        "2018-05-31T12:00",
        PROVIDER,
        () -> {
          provider.payment("EXIT_25", LocalDate.of(2018, 5, 31));
          stage.awaitState(PROVIDER, "PAID");
          return "records the payment: documents and notes may be kept for six more months (1.83)";
        });
    step(
        "eve of destruction",
        "2018-11-29T17:00",
        PROVIDER,
        () ->
            "is on the eve of destruction: the records of %s have to be destroyed by %s"
                .formatted(stage.urn(), day(provider.due("C-30"))));
  }
}
