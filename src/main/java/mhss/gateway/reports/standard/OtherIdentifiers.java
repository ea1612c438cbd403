package mhss.gateway.reports.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mhss.gateway.documents.FoundField;
import mhss.gateway.reports.standard.Checks.Check;

/**
 * Name and URN are the only identification (v8 Annex B): no National Insurance number, date of
 * birth, address, telephone number or e-mail address.
 */
class OtherIdentifiers implements Check {

  private static final Map<String, Pattern> CERTAIN = new LinkedHashMap<>();
  private static final Pattern POSTCODE =
      Pattern.compile("\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}\\b");

  static {
    CERTAIN.put(
        "a National Insurance number",
        Pattern.compile("(?i)\\b[A-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\\b"));
    CERTAIN.put(
        "a date of birth",
        Pattern.compile("(?i)\\b(?:date of birth|d\\.?o\\.?b\\.?|born)\\b.{0,12}[0-9]{2}"));
    CERTAIN.put("an e-mail address", Pattern.compile("[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+"));
    CERTAIN.put(
        "a telephone number",
        Pattern.compile("(?<![\\w/])(?:\\+44 ?(?:\\(0\\))?|0)[1-9](?:[ -]?[0-9]){8,9}(?![0-9])"));
  }

  @Override
  public List<Result> of(Look look) {
    List<Result> results = new ArrayList<>();
    String rest = look.document().text();
    for (FoundField field : look.read().fields()) {
      rest = rest.replace(field.value(), " ");
      if (!field.key().equals("urn")) {
        inField(look, field, results);
      }
    }
    if (results.isEmpty()) {
      elsewhere(rest, results);
    }
    return results;
  }

  private static void inField(Look look, FoundField field, List<Result> results) {
    CERTAIN.forEach(
        (what, pattern) -> {
          if (pattern.matcher(field.value()).find()) {
            results.add(Result.notMet(look.place(field), "It holds " + what));
          }
        });
    if (POSTCODE.matcher(field.value()).find()) {
      results.add(
          Result.person(look.place(field), "It may hold an address: a postcode stands in it"));
    }
  }

  /** Outside the sections it may be the provider's own. */
  private static void elsewhere(String text, List<Result> results) {
    CERTAIN.forEach(
        (what, pattern) -> {
          if (pattern.matcher(text).find()) {
            results.add(Result.person("", "Outside the sections it holds " + what));
          }
        });
  }
}
