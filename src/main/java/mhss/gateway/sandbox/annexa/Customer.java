package mhss.gateway.sandbox.annexa;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import mhss.gateway.sandbox.world.Desks;

/** Invented people, one for each referral. Values by the keys of Annex A (requirements 4.1). */
public final class Customer {

  private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private Customer() {}

  public static Map<String, String> referred(String name, String urn, LocalDate on) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("customer_name", name);
    values.put("urn", urn);
    values.put("dob", "14/02/1987");
    values.put("home_address", "7 Sample Street\nExampleton\nEX1 2MP");
    values.put("phones", "01632 960123, 07700 900456");
    values.put("email", name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@home.example");
    values.put("employer", "Example Tools Ltd, 40 people, engineering");
    values.put("work_address", "Unit 3, Sample Park\nExampleton\nEX1 9ZZ");
    values.put("lm_name", "Robin Specimen");
    values.put("lm_phone", "01632 960777");
    values.put("lm_email", "robin.specimen@tools.example");
    values.put("job_title_ftpt", "Draughtsperson, full time");
    values.put("hours", "37");
    values.put("mh_conditions", "Anxiety and low mood since the spring");
    values.put("mh_effects", "Finds meetings and deadlines hard to face");
    values.put("mh_employer_support", "Manager is supportive and has offered later starts");
    values.put("mh_other_support", "On a waiting list for counselling");
    values.put("work_background", "New team since January");
    values.put("other_contacts", "Occupational health, Example Tools Ltd");
    values.put("other_health", "None");
    values.put("availability", "Not on Wednesday mornings");
    values.put("adviser_name", "Alex Adviser");
    values.put("adviser_email", Desks.ADVISER);
    values.put("adviser_tel", "01632 960999");
    values.put("referral_date", BRITISH.format(on));
    return values;
  }
}
