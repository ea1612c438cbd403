package mhss.gateway.sandbox.annexa;

import java.util.List;
import java.util.Map;

/** What is printed on Annex A of the guidance, version 8: labels as printed, line by line. */
class AnnexAForm {

  static final String TITLE = "Annex A \u2013 Referral";
  static final String SERVICE = "Access to Work \u2013 Mental Health Support Service";

  /**
   * @param key empty for a heading
   * @param bullet printed before it
   * @param lines of a paper form left for the answer
   */
  record Field(String key, String label, boolean bullet, int lines) {

    boolean isHeading() {
      return key.isEmpty();
    }

    String value(Map<String, String> values) {
      return values.getOrDefault(key, "");
    }
  }

  static final List<List<Field>> ROWS =
      List.of(
          List.of(line("customer_name", "Name:"), line("urn", "URN 100")),
          List.of(line("dob", "Date of birth:")),
          List.of(lines("home_address", "Address (home):", 3)),
          List.of(line("phones", "Phone Numbers:"), line("email", "Email Address:")),
          List.of(line("employer", "Employer and size/type and sector:")),
          List.of(lines("work_address", "Work address:", 3)),
          List.of(
              line("lm_name", "Line Manager name:"), line("lm_phone", "Line Manager phone no:")),
          List.of(line("lm_email", "Line Manager email address:")),
          List.of(line("job_title_ftpt", "Job title and if full/part time:")),
          List.of(line("hours", "Hours worked:")),
          List.of(line("", "Mental Health Conditions:")),
          List.of(bullet("mh_conditions", "What are the specific conditions:")),
          List.of(bullet("mh_effects", "What are the effects of the condition at work:")),
          List.of(
              bullet(
                  "mh_employer_support",
                  "Any relevant information regarding employer support around mental health / relationship with employer:")),
          List.of(
              bullet(
                  "mh_other_support",
                  "Any other support being provided elsewhere around mental health:")),
          List.of(
              bullet(
                  "work_background",
                  "Any useful background information regarding work situation:")),
          List.of(
              lines(
                  "other_contacts",
                  "Any other contacts either work or health related (OH, CPN, carer):",
                  2)),
          List.of(lines("other_health", "Any other health conditions:", 2)),
          List.of(
              lines(
                  "availability",
                  "Any consideration regarding availability for first meeting:",
                  2)),
          List.of(line("adviser_name", "Access to Work  Adviser Name:")),
          List.of(
              line("adviser_email", "Access to Work  Advisor Email:"),
              line("adviser_tel", "Access to Work  Adviser Tel No:")),
          List.of(line("referral_date", "Date of referral:")));

  private AnnexAForm() {}

  private static Field line(String key, String label) {
    return new Field(key, label, false, 1);
  }

  private static Field lines(String key, String label, int lines) {
    return new Field(key, label, false, lines);
  }

  private static Field bullet(String key, String label) {
    return new Field(key, label, true, 3);
  }
}
