package mhss.gateway.sandbox.year;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mhss.gateway.documents.FoundField;
import mhss.gateway.sandbox.annexa.Customer;

/** The referral form of each invented customer, as it is kept once it has been read. */
public final class Forms {

  private static final List<String> CONDITIONS =
      List.of(
          "Anxiety",
          "Depression",
          "Anxiety and depression",
          "Work-related stress",
          "Depression",
          "Bipolar disorder",
          "Anxiety");

  private static final List<String> BIRTHDAYS =
      List.of("14/02/1987", "03/11/1971", "27/06/1995", "09/09/1962", "30/01/1983");

  private static final List<String> JOBS =
      List.of(
          "Draughtsperson, full time",
          "Nurse, part time",
          "Software tester, full time",
          "Teaching assistant, part time");

  private static final ObjectMapper JSON = new ObjectMapper();

  private Forms() {}

  public static byte[] of(String urn, LocalDate referred) {
    int n = Math.floorMod(urn.hashCode(), 97);
    Map<String, String> values = Customer.referred("Pat Example", urn, referred);
    values.put("mh_conditions", pick(CONDITIONS, n));
    values.put("dob", pick(BIRTHDAYS, n));
    values.put("job_title_ftpt", pick(JOBS, n));
    List<FoundField> fields =
        values.entrySet().stream()
            .map(field -> new FoundField(field.getKey(), field.getValue(), 1, 1, "text"))
            .toList();
    try {
      return JSON.writeValueAsBytes(
          Map.of("layout", "annex-a", "format", "sandbox", "fields", fields));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The form of an invented customer cannot be written", e);
    }
  }

  private static String pick(List<String> list, int n) {
    return list.get(n % list.size());
  }
}
