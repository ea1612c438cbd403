package mhss.gateway.sandbox.forms;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** What the invented coach writes into the forms of 2024, as far as their labels are known. */
public final class Answers2024 {

  public static final String CUSTOMER = "Robin Example";
  private static final String COACH = "Sam Coach";

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private Answers2024() {}

  public static Map<String, String> plan(String urn, LocalDate on) {
    Map<String, String> answers = signed(urn, on);
    answers.put(
        "job_role",
        "Robin is a planner in a warehouse who sets up weekly rotas, answers questions of drivers and"
            + " works with a team of six.");
    answers.put(
        "condition", "Depression, diagnosed by the GP in May 2024. Robin is seen every month.");
    answers.put(
        "effects",
        "Robin sleeps badly, finds mornings hard and puts off calls, so that rotas are late.");
    answers.put("other_health", "None, and so no impact on the range of tasks.");
    answers.put("employer_support", "The team leader has moved the rota meeting to the afternoon.");
    answers.put(
        "agreed_support",
        "Recommendation 1: The coach and Robin build a morning routine, because mornings decide how"
            + " the day goes. By end January 2025.\n"
            + "Recommendation 2: The coach and Robin practise difficult calls, so that they are no"
            + " longer put off. By end February 2025.");
    return answers;
  }

  /** It does not say whether the customer is in employment (Annex F 5). */
  public static Map<String, String> faultyPlan(String urn, LocalDate on) {
    Map<String, String> answers = plan(urn, on);
    answers.remove("in_employment");
    return answers;
  }

  public static Map<String, String> sixMonths(
      String urn, LocalDate started, LocalDate finished, LocalDate on) {
    Map<String, String> answers = signed(urn, on);
    answers.put("support_started", DATE.format(started));
    answers.put("support_finished", DATE.format(finished));
    answers.put(
        "support_provided",
        "Twelve meetings with the coach by video and two at work. Support rested for four weeks"
            + " while Robin was away.");
    answers.put(
        "recommendation_progress",
        "A morning routine was built and is kept on most days.\n"
            + "Difficult calls were practised and are made on the same day.");
    answers.put(
        "recommendation_next_steps",
        "Robin keeps the routine with the help of a diary.\n"
            + "Robin goes on to prepare calls in writing.");
    answers.put(
        "wellbeing",
        "Robin scored 15 of 35 for wellbeing at the beginning and 27 of 35 at the end.");
    answers.put(
        "performance", "Rotas are in time again, and the team leader expects this to last.");
    return answers;
  }

  public static Map<String, String> exit(
      String urn, LocalDate started, LocalDate finished, LocalDate on) {
    Map<String, String> answers = signed(urn, on);
    answers.put("sustainment_started", DATE.format(started));
    answers.put("sustainment_finished", DATE.format(finished));
    answers.put("support_provided", "Three meetings with the coach by video, one each month.");
    answers.put("progress", "Robin keeps the routine without help and makes all calls in time.");
    answers.put("signposted", "A self-help group that meets once a month.");
    answers.put("outcome", "same-job");
    return answers;
  }

  private static Map<String, String> signed(String urn, LocalDate on) {
    Map<String, String> answers = new HashMap<>();
    answers.put("customer_name", CUSTOMER);
    answers.put("urn", urn);
    answers.put("in_employment", "Y");
    answers.put("customer_signature", CUSTOMER + "\n" + DATE.format(on));
    answers.put("provider_signature", COACH + "\n" + DATE.format(on));
    return answers;
  }
}
