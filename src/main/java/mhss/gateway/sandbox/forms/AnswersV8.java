package mhss.gateway.sandbox.forms;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the invented coach writes into Annex B and Annex D, version 8. */
public final class AnswersV8 {

  public static final String CUSTOMER = "Pat Example";
  static final String COACH = "Sam Coach";

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private AnswersV8() {}

  public static Map<String, String> plan(String urn, LocalDate on) {
    Map<String, String> answers = signed(urn, on);
    answers.put("attending_work", "Y");
    answers.put(
        "condition",
        "Anxiety and low mood, diagnosed by the GP in "
            + month(on, -8)
            + ". Pat takes medication and finds that it helps.");
    answers.put(
        "effects",
        "Description of job role: Pat is a draughtsperson who prepares technical drawings, meets"
            + " engineers twice a week and keeps to weekly deadlines.\n"
            + "Impact of condition on ability to carry out job role: Pat finds meetings with several"
            + " people hard to face and loses concentration when two deadlines fall together, so"
            + " drawings are finished late.");
    answers.put("other_health", "None, and so no impact on the range of tasks.");
    answers.put("eap", "not-required");
    answers.put(
        "employer_support",
        "The manager is supportive and has offered later starts on two days a week.");
    answers.put(
        "agreed_support",
        "Recommendation 1: The VRC and Pat develop coping strategies for meetings, which reduce the"
            + " anxiety that keeps Pat from them. By end "
            + month(on, 2)
            + ".\nRecommendation 2: The VRC and the manager agree a weekly plan of deadlines, so that"
            + " no two fall together. By end "
            + month(on, 1)
            + ".\nRecommendation 3: Review by telephone every two weeks until the end of "
            + month(on, 3)
            + ".");
    return answers;
  }

  /**
   * With a telephone number, without an answer about the employer, without timescales, unsigned.
   */
  public static Map<String, String> faultyPlan(String urn, LocalDate on) {
    Map<String, String> answers = plan(urn, on);
    answers.put("condition", "Anxiety and low mood. Pat can be reached under 07700 900456.");
    answers.remove("employer_support");
    answers.put("agreed_support", "Coping strategies for meetings.");
    answers.remove("customer_signature");
    return answers;
  }

  public static Map<String, String> exit(
      String urn, LocalDate started, LocalDate finished, LocalDate on) {
    Map<String, String> answers = signed(urn, on);
    answers.put("support_started", DATE.format(started));
    answers.put("support_finished", DATE.format(finished));
    answers.put("last_worked", DATE.format(finished.minusDays(3)));
    answers.put(
        "support_provided",
        "Ten meetings with the VRC, four of them at work with the manager, and fortnightly reviews"
            + " by telephone. Support paused for three weeks while Pat was away sick.");
    answers.put(
        "recommendation_progress",
        "Coping strategies for meetings were developed and are used every week.\n"
            + "A weekly plan of deadlines was agreed with the manager in December.\n"
            + "The reviews took place as planned and ended in February.");
    answers.put(
        "recommendation_next_steps",
        "Pat goes on using the strategies, because meetings remain part of the job.\n"
            + "The manager and Pat go on with the weekly plan, which has kept deadlines apart.\n"
            + "No further reviews are needed, as Pat manages well.");
    answers.put(
        "wellbeing",
        "Pat scored 18 of 35 for wellbeing at work at the beginning and 29 of 35 at the end.");
    answers.put(
        "performance",
        "Pat attends all meetings and finishes drawings in time. The manager expects this to last.");
    answers.put("outcome", "same-job");
    return answers;
  }

  private static String month(LocalDate on, int later) {
    return MONTH.format(on.plusMonths(later));
  }

  private static Map<String, String> signed(String urn, LocalDate on) {
    Map<String, String> answers = new HashMap<>();
    answers.put("customer_name", CUSTOMER);
    answers.put("urn", urn);
    answers.put("customer_signature", CUSTOMER + "\n" + DATE.format(on));
    answers.put("provider_signature", COACH + "\n" + DATE.format(on));
    return answers;
  }
}
