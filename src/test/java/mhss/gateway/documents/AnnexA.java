package mhss.gateway.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.documents.FormLayout.Label;
import mhss.gateway.sandbox.AnnexASamples;

/** Annex A of the guidance, version 8, as the tests know it. */
final class AnnexA {

  static final FormLayout LAYOUT =
      new FormLayout(
          "mhss-v8/annex-a",
          List.of(
              label("customer_name", "Name:"),
              sameLine("urn", "URN"),
              label("dob", "Date of birth:"),
              multiLine("home_address", "Address (home):"),
              label("phones", "Phone Numbers:"),
              sameLine("email", "Email Address:"),
              label("employer", "Employer and size/type and sector:"),
              multiLine("work_address", "Work address:"),
              label("lm_name", "Line Manager name:"),
              sameLine("lm_phone", "Line Manager phone no:"),
              label("lm_email", "Line Manager email address:"),
              label("job_title_ftpt", "Job title and if full/part time:"),
              label("hours", "Hours worked:"),
              label("", "Mental Health Conditions:"),
              multiLine("mh_conditions", "What are the specific conditions:"),
              multiLine("mh_effects", "What are the effects of the condition at work:"),
              multiLine(
                  "mh_employer_support",
                  "Any relevant information regarding employer support around mental health / relationship with employer:"),
              multiLine(
                  "mh_other_support",
                  "Any other support being provided elsewhere around mental health:"),
              multiLine(
                  "work_background", "Any useful background information regarding work situation:"),
              multiLine(
                  "other_contacts",
                  "Any other contacts either work or health related (OH, CPN, carer):"),
              multiLine("other_health", "Any other health conditions:"),
              multiLine(
                  "availability", "Any consideration regarding availability for first meeting:"),
              label("adviser_name", "Access to Work  Adviser Name:"),
              label("adviser_email", "Access to Work  Advisor Email:"),
              sameLine("adviser_tel", "Access to Work  Adviser Tel No:"),
              label("referral_date", "Date of referral:")));

  private AnnexA() {}

  private static Label label(String key, String wording) {
    return new Label(key, List.of(wording), false, false);
  }

  private static Label sameLine(String key, String wording) {
    return new Label(key, List.of(wording), true, false);
  }

  private static Label multiLine(String key, String wording) {
    return new Label(key, List.of(wording), false, true);
  }

  /** An invented referral with every field filled in. */
  static Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("customer_name", "Pat Example");
    values.put("urn", "AB-123456");
    values.put("dob", "03/04/1985");
    values.put("home_address", "12 Invented Lane\nNowhere\nNE99 9ZZ");
    values.put("phones", "0191 498 0123 / 07700 900123");
    values.put("email", "pat@post.example");
    values.put("employer", "Sample Bakeries Ltd, 40 staff, food retail");
    values.put("work_address", "Unit 7\nPretend Park\nNE98 8YY");
    values.put("lm_name", "Sam Sample");
    values.put("lm_phone", "0191 498 0456");
    values.put("lm_email", "sam@bakery.example");
    values.put("job_title_ftpt", "Baker, full time");
    values.put("hours", "37.5 per week");
    values.put("mh_conditions", "Anxiety");
    values.put("mh_effects", "Finds the early shift hard; misses about one day in ten.");
    values.put("mh_employer_support", "Weekly talk with the manager. Relationship good.");
    values.put("mh_other_support", "None at present");
    values.put("work_background", "New oven line since May");
    values.put("other_contacts", "OH: Dr Invented, 0191 498 0789");
    values.put("other_health", "Asthma");
    values.put("availability", "Not before 10:00");
    values.put("adviser_name", "Alex Adviser");
    values.put("adviser_email", "alex@atw.example");
    values.put("adviser_tel", "0345 000 0000");
    values.put("referral_date", "01/02/2016");
    return values;
  }

  /** What a reader finds where the label's own "100" is printed before the URN. */
  static Map<String, String> asPrinted(Map<String, String> values) {
    Map<String, String> printed = new LinkedHashMap<>(values);
    printed.computeIfPresent("urn", (key, urn) -> "100 " + urn);
    return printed;
  }

  static Map<String, String> read(ReadForm form) {
    Map<String, String> read = new LinkedHashMap<>();
    form.fields().forEach(field -> read.put(field.key(), field.value()));
    return read;
  }

  enum Sample {
    PDF_FORM("pdf-form", "pdf"),
    PDF("pdf", "pdf"),
    DOCX("docx", "docx"),
    ODT("odt", "odt"),
    RTF("rtf", "rtf"),
    HTML("html", "html"),
    TEXT("text", "txt");

    final String format;
    private final String ending;

    Sample(String format, String ending) {
      this.format = format;
      this.ending = ending;
    }

    Document of(Map<String, String> values) {
      return new Document("referral." + ending, "application/octet-stream", bytes(values));
    }

    private byte[] bytes(Map<String, String> values) {
      return switch (this) {
        case PDF_FORM -> AnnexASamples.pdfForm(values);
        case PDF -> AnnexASamples.flatPdf(values);
        case DOCX -> AnnexASamples.docx(values);
        case ODT -> AnnexASamples.odt(values);
        case RTF -> AnnexASamples.rtf(values);
        case HTML -> AnnexASamples.html(values).getBytes(UTF_8);
        case TEXT -> AnnexASamples.text(values).getBytes(UTF_8);
      };
    }
  }
}
