package mhss.gateway.sandbox.journey;

import static mhss.gateway.sandbox.journey.Stage.ADVISER;
import static mhss.gateway.sandbox.journey.Stage.PROVIDER;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import mhss.gateway.sandbox.annexa.Customer;
import mhss.gateway.sandbox.forms.Answers2024;
import mhss.gateway.sandbox.world.TurnableClock;

/** The edition of 2024: a referral form of November 2024, until the programme has ended. */
class Journey2024 extends Journey {

  private static final LocalDate REFERRED = LocalDate.of(2024, 11, 18);
  private static final LocalDate STARTED = LocalDate.of(2024, 12, 2);
  private static final LocalDate SUPPORT_ENDS = LocalDate.of(2025, 6, 1);
  private static final LocalDate SUSTAINMENT_ENDS = LocalDate.of(2025, 8, 31);

  private final Papers papers;

  Journey2024(Stage stage, Teller teller) {
    super(stage, teller);
    this.papers = new Papers(stage.rules());
  }

  @Override
  void play() {
    referral();
    prap();
    contact();
    plan();
    disengagement();
    sixMonths();
    exit();
  }

  private void referral() {
    step(
        "referral",
        "2024-11-18T09:15",
        ADVISER,
        () -> {
          adviser.refer(
              "N-03",
              papers.referralForm(Customer.referred(Answers2024.CUSTOMER, stage.urn(), REFERRED)));
          stage.awaitState(PROVIDER, "REFERRAL_FORM_RECEIVED");
          return "refers %s (%s): the form goes out signed and encrypted. The PRaP referral has to follow by %s"
              .formatted(Answers2024.CUSTOMER, stage.urn(), day(provider.due("C-05")));
        });
  }

  private void prap() {
    step(
        "PRaP missing",
        "2024-11-20T08:30",
        PROVIDER,
        () -> {
          stage.awaitState(PROVIDER, "PRAP_MISSING");
          provider.approve("N-04", Map.of());
          stage.awaitState(ADVISER, "PRAP_MISSING");
          return "has no PRaP referral by the following working day: the notice is prepared, let go, and reaches the adviser (4.04)";
        });
    step(
        "PRaP recorded",
        "2024-11-20T14:00",
        PROVIDER,
        () -> {
          provider.record("prap-received", Map.of("prap-received-on", "2024-11-20"), null);
          stage.awaitState(PROVIDER, "REFERRED");
          return "records that the PRaP referral came today. First contact is due on %s, the plan on %s"
              .formatted(day(provider.due("C-06")), day(provider.due("C-10")));
        });
  }

  private void contact() {
    step(
        "contact",
        "2024-11-21T10:20",
        PROVIDER,
        () -> {
          provider.attempt("phone", "reached");
          stage.awaitState(PROVIDER, "CONTACTED");
          return "reaches the customer on the second Working Day, the day of receipt being the first (4.19)";
        });
    step(
        "appointment",
        "2024-11-21T10:30",
        PROVIDER,
        () -> {
          provider.appointment(
              ZonedDateTime.of(2024, 11, 28, 14, 0, 0, 0, TurnableClock.LONDON).toInstant(),
              "video");
          stage.awaitState(PROVIDER, "APPOINTMENT_SET");
          return "sets the initial meeting for 28 November, by video";
        });
  }

  private void plan() {
    step(
        "faulty plan refused",
        "2024-12-02T09:40",
        PROVIDER,
        () ->
            "tries to submit a Support Plan that does not say whether the customer is in employment: refused ("
                + provider.submitFaulty(
                    "plan", papers.word("plan", Answers2024.faultyPlan(stage.urn(), stage.today())))
                + ")");
    step(
        "plan submitted",
        "2024-12-02T11:00",
        PROVIDER,
        () -> {
          provider.submit(
              "plan", papers.word("plan", Answers2024.plan(stage.urn(), stage.today())));
          bothAt("PLAN_SUBMITTED");
          return "submits the Support Plan (Word): its date of submission will be the date of the start (4.23)";
        });
    step(
        "plan approved",
        "2024-12-05T15:30",
        ADVISER,
        () -> {
          adviser.accept();
          bothAt("IN_SUPPORT");
          return "approves it; the subject says \"Approved\" and the date. 182 days from the submission end on "
              + day(provider.due("C-14"));
        });
  }

  private void disengagement() {
    step(
        "disengaged",
        "2025-02-03T16:10",
        PROVIDER,
        () -> {
          provider.record("disengaged", Map.of("reason-code", "uncontactable"), "uncontactable");
          provider.approve("N-19", Map.of());
          bothAt("DISENGAGED");
          return "tells at once that the customer missed a meeting and is uncontactable (4.40). Six weeks end on "
              + day(provider.due("C-22"));
        });
    step(
        "re-engaged",
        "2025-03-03T10:00",
        ADVISER,
        () -> {
          adviser.record("re-engaged", Map.of(), "customer asked");
          adviser.write("N-22-reply", Map.of(), List.of());
          bothAt("IN_SUPPORT");
          return "confirms that the customer goes on, under the same URN and with no balance of missed time (4.45)";
        });
  }

  private void sixMonths() {
    step(
        "support period over",
        "2025-06-02T09:00",
        PROVIDER,
        () -> {
          bothAt("SIX_MONTH_DUE");
          return "nobody has done anything: day 182 is over, the 6 Month Report is due on "
              + day(provider.due("C-16"));
        });
    step(
        "6 month report submitted",
        "2025-06-09T11:45",
        PROVIDER,
        () -> {
          provider.submit(
              "six-month",
              papers.pdf(
                  "six-month",
                  Answers2024.sixMonths(stage.urn(), STARTED, SUPPORT_ENDS, stage.today())));
          bothAt("SIX_MONTH_SUBMITTED");
          return "submits the 6 Month Report (PDF): with its sending the programme counts as completed (4.34)";
        });
    step(
        "6 month report rejected",
        "2025-06-11T09:50",
        ADVISER,
        () -> {
          adviser.reject("Please say more about progress since March.", "24-RJ5");
          bothAt("SIX_MONTH_REWORK");
          return "asks for more detail on progress (Annex F 5). Re-work is due on "
              + day(provider.due("C-18"));
        });
    step(
        "6 month report reworked",
        "2025-06-12T16:00",
        PROVIDER,
        () -> {
          Map<String, String> answers =
              Answers2024.sixMonths(stage.urn(), STARTED, SUPPORT_ENDS, stage.today());
          answers.merge("performance", " Since March Robin has missed no call.", String::concat);
          provider.submit("six-month", papers.text("six-month", answers));
          bothAt("SIX_MONTH_SUBMITTED");
          return "submits revision 2 (text) within the one Working Day (Annex F 9)";
        });
    step(
        "6 month report approved",
        "2025-06-16T10:15",
        ADVISER,
        () -> {
          adviser.accept();
          bothAt("SUSTAINMENT");
          return "approves it: the Sustainment Period goes on until " + day(provider.due("C-15"));
        });
  }

  private void exit() {
    step(
        "sustainment over",
        "2025-09-01T09:00",
        PROVIDER,
        () -> {
          bothAt("EXIT_DUE");
          return "day 273 is over, the Exit Report is due on " + day(provider.due("C-17"));
        });
    step(
        "exit report submitted",
        "2025-09-08T14:20",
        PROVIDER,
        () -> {
          provider.submit(
              "exit",
              papers.word(
                  "exit",
                  Answers2024.exit(
                      stage.urn(), SUPPORT_ENDS.plusDays(1), SUSTAINMENT_ENDS, stage.today())));
          bothAt("EXIT_SUBMITTED");
          return "submits the Exit Report (Word)";
        });
    step(
        "exit report approved",
        "2025-09-10T11:30",
        ADVISER,
        () -> {
          adviser.accept();
          bothAt("EXIT_APPROVED");
          return "approves it: outcome 3";
        });
    step(
        "ended",
        "2025-09-11T09:00",
        PROVIDER,
        () -> {
          provider.record("end-recorded", Map.of(), null);
          stage.awaitState(PROVIDER, "ENDED");
          return "records the end date in PRaP: the programme has ended. Records are to be destroyed by "
              + day(provider.due("C-30"));
        });
  }
}
