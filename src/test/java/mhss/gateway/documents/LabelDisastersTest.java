package mhss.gateway.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.Optional;
import mhss.gateway.documents.AnnexA.Sample;
import mhss.gateway.sandbox.AnnexASamples;
import org.junit.jupiter.api.Test;

/** Forms as people really return them. */
class LabelDisastersTest {

  private final DocumentReader reader = new DocumentReader();

  @Test
  void blanksCaseQuotesAndBulletsDoNotCount() {
    String text =
        AnnexASamples.text(AnnexA.values())
            .replace("Name: Pat", "\u00A0NAME\u00A0: Pat")
            .replace("Date of birth:", "date  of   Birth :")
            .replace("mental health / relationship", "mental health/relationship")
            .replace("full/part time:", "full / part time :")
            .replace("\uF0B7 What are the specific", "o What are the specific")
            .replace("\uF0B7 What are the effects", "\u2022\tWhat are the effects")
            .replace("\uF0B7 Any useful", "- Any useful")
            .replace("Any other health", "14a) Any other health");

    assertThat(read(text)).containsExactlyEntriesOf(AnnexA.asPrinted(AnnexA.values()));
  }

  @Test
  void starsThatStandForBoldLettersDoNotCount() {
    String text =
        AnnexASamples.text(AnnexA.values())
            .replace("Name: Pat", "*Name:* Pat")
            .replace("URN 100", "*URN* 100")
            .replace("Date of birth:", "**Date of birth:**")
            .replace("Hours worked:", "*Hours worked*:")
            .replace("Date of referral:", "* *Date of referral:*");

    assertThat(read(text)).containsExactlyEntriesOf(AnnexA.asPrinted(AnnexA.values()));
  }

  @Test
  void adviserAndAdvisorAreOneWord() {
    String text = AnnexASamples.text(AnnexA.values());

    assertThat(read(text.replace("Advisor", "Adviser"))).containsAllEntriesOf(adviser());
    assertThat(read(text.replace("Adviser ", "Advisor "))).containsAllEntriesOf(adviser());
    assertThat(read(text.replace("  Advis", " Advis").replace("Email", "E-mail")))
        .containsAllEntriesOf(adviser());
  }

  private static Map<String, String> adviser() {
    return Map.of(
        "adviser_name", "Alex Adviser",
        "adviser_email", "alex@atw.example",
        "adviser_tel", "0345 000 0000");
  }

  @Test
  void oneBlankPartsTwoLabelsOnALine() {
    String text = AnnexASamples.text(AnnexA.values()).replaceAll(" {3,}", " ");

    assertThat(read(text)).containsExactlyEntriesOf(AnnexA.asPrinted(AnnexA.values()));
  }

  @Test
  void twoLabelsOfALineMayStandOnTwoLinesOrTheOtherWayRound() {
    String text =
        AnnexASamples.text(AnnexA.values())
            .replaceAll(" {3,}", "\n")
            .replace(
                "Phone Numbers: 0191 498 0123 / 07700 900123\nEmail Address: pat@post.example",
                "Email Address: pat@post.example Phone Numbers: 0191 498 0123 / 07700 900123");

    assertThat(read(text)).isEqualTo(AnnexA.asPrinted(AnnexA.values()));
  }

  @Test
  void longLabelsWrap() {
    String text =
        AnnexASamples.text(AnnexA.values())
            .replace("employer support around", "employer\nsupport around")
            .replace("relationship with employer", "relationship\n   with employer")
            .replace("health related (OH", "health\nrelated (OH");

    assertThat(read(text)).containsExactlyEntriesOf(AnnexA.asPrinted(AnnexA.values()));
  }

  @Test
  void valuesMayStandBelowTheirLabels() {
    String text =
        AnnexASamples.text(AnnexA.values())
            .replaceAll(" {3,}", "\n")
            .replace(": ", ":\n")
            .replace("OH:\n", "OH: ");

    assertThat(read(text)).containsExactlyEntriesOf(AnnexA.asPrinted(AnnexA.values()));
  }

  @Test
  void labelsMayHaveLostTheirColons() {
    String text = AnnexASamples.text(AnnexA.values()).replace(":", "");

    assertThat(read(text))
        .contains(
            entry("customer_name", "Pat Example"),
            entry("dob", "03/04/1985"),
            entry("hours", "37.5 per week"),
            entry("referral_date", "01/02/2016"));
  }

  @Test
  void hintsMayStandBeforeTheColon() {
    String text =
        AnnexASamples.text(AnnexA.values())
            .replace("Date of birth:", "Date of birth (dd/mm/yyyy):")
            .replace("specific conditions:", "specific conditions?");

    assertThat(read(text)).contains(entry("dob", "03/04/1985"), entry("mh_conditions", "Anxiety"));
  }

  @Test
  void missingOptionalLabelsAreNotFilledFromTheirNeighbours() {
    String text =
        AnnexASamples.text(AnnexA.values())
            .replaceAll("(?m)^Line Manager.*\n", "")
            .replaceAll("(?m)^.*background information.*\n", "");

    ReadForm form = form(text);

    assertThat(form.labelsFound()).doesNotContain("lm_name", "lm_phone", "lm_email");
    assertThat(form.value("work_address")).contains("Unit 7\nPretend Park\nNE98 8YY");
    assertThat(form.value("mh_other_support")).contains("None at present");
    assertThat(form.value("work_background")).isEmpty();
  }

  @Test
  void labelsInsideSentencesAreNoLabels() {
    Map<String, String> values = AnnexA.values();
    values.put("mh_effects", "Gave his name: Pat, and his hours worked: too many.");
    values.put("work_background", "The date of referral: unknown to him");

    assertThat(read(AnnexASamples.text(values))).isEqualTo(AnnexA.asPrinted(values));
  }

  @Test
  void aSecondLabelWithinALongValueIsLeftInIt() {
    Map<String, String> values = AnnexA.values();
    values.put("other_contacts", "OH nurse\nName: Kim Invented\nEmail Address: kim@oh.example");

    ReadForm form = form(AnnexASamples.text(values));

    assertThat(AnnexA.read(form)).isEqualTo(AnnexA.asPrinted(values));
    assertThat(form.warnings()).hasSize(2).allMatch(warning -> warning.contains("line "));
    assertThat(form.warnings().toString()).doesNotContain("Kim");
  }

  @Test
  void aFormQuotedBelowItselfDoesNotCount() {
    Map<String, String> older = AnnexA.values();
    older.put("customer_name", "Somebody Else");
    String text = AnnexASamples.text(AnnexA.values()) + "\n\n" + AnnexASamples.text(older);

    ReadForm form = form(text);

    assertThat(AnnexA.read(form)).containsAllEntriesOf(AnnexA.asPrinted(AnnexA.values()));
    assertThat(form.warnings()).isNotEmpty().allMatch(warning -> !warning.contains("Else"));
  }

  @Test
  void whatFollowsTheFormIsNoValue() {
    String text = AnnexASamples.text(AnnexA.values()) + "\nKind regards\nAlex Adviser\n";

    assertThat(form(text).value("referral_date")).contains("01/02/2016");
  }

  @Test
  void theNumberOfTheUrnLabelAloneIsLeftToTheCaller() {
    Map<String, String> values = AnnexA.values();
    values.remove("urn");

    assertThat(form(AnnexASamples.text(values)).value("urn")).contains("100");
    assertThat(form(AnnexASamples.text(AnnexA.values()).replace("URN 100", "URN:")).value("urn"))
        .contains("AB-123456");
  }

  @Test
  void linesToWriteOnAreNoValues() {
    String text =
        AnnexASamples.text(Map.of())
            .replace("Date of birth:", "Date of birth: ____________")
            .replace("Hours worked:", "Hours worked: ___37___")
            .replace("Date of referral:", "Date of referral: ..........");

    assertThat(read(text)).containsOnly(entry("urn", "100"), entry("hours", "37"));
  }

  @Test
  void aLetterIsNotTheForm() {
    Document letter = document("Dear Pat,\nName: we have it.\nDate of birth: too.\nKind regards\n");

    assertThat(reader.read(letter, AnnexA.LAYOUT)).isEqualTo(Optional.empty());
  }

  @Test
  void fieldsWithoutNamesAreKnownByWhereTheyStand() throws Exception {
    byte[] pdf = PdfForms.withoutNames(Sample.PDF_FORM.of(AnnexA.values()).content());

    ReadForm form = reader.read(new Document("form.pdf", "", pdf), AnnexA.LAYOUT).orElseThrow();

    assertThat(AnnexA.read(form)).containsExactlyEntriesOf(AnnexA.values());
    assertThat(form.fields().get(0).source()).isEqualTo("form field Text1");
    assertThat(form.fields().get(0).page()).isEqualTo(1);
  }

  @Test
  void fieldsAreKnownByTheirCaptions() throws Exception {
    byte[] pdf = PdfForms.withCaptionsOnly(Sample.PDF_FORM.of(AnnexA.values()).content());

    ReadForm form = reader.read(new Document("form.pdf", "", pdf), AnnexA.LAYOUT).orElseThrow();

    assertThat(form.value("lm_phone")).contains("0191 498 0456");
    assertThat(form.value("mh_conditions")).contains("Anxiety");
  }

  @Test
  void formValuesWinOverPrintedText() throws Exception {
    byte[] pdf =
        PdfForms.printedOver(
            Sample.PDF_FORM.of(AnnexA.values()).content(), "Hours worked: 20 per week");

    ReadForm form = reader.read(new Document("form.pdf", "", pdf), AnnexA.LAYOUT).orElseThrow();

    assertThat(form.value("hours")).contains("37.5 per week");
  }

  @Test
  void ticksAreTrueOrFalse() throws Exception {
    byte[] pdf = PdfForms.withTicks(Map.of("hours", true, "dob", false));

    ReadForm form = reader.read(new Document("form.pdf", "", pdf), AnnexA.LAYOUT).orElseThrow();

    assertThat(form.value("hours")).contains("true");
    assertThat(form.value("dob")).contains("false");
  }

  @Test
  void textTypedOverAFlatFormIsRead() throws Exception {
    byte[] pdf = PdfForms.typedOver(AnnexASamples.flatPdf(Map.of()), "Hours worked:", "37.5");

    ReadForm form = reader.read(new Document("form.pdf", "", pdf), AnnexA.LAYOUT).orElseThrow();

    assertThat(form.value("hours")).contains("37.5");
  }

  private Map<String, String> read(String text) {
    return AnnexA.read(form(text));
  }

  private ReadForm form(String text) {
    return reader.read(document(text), AnnexA.LAYOUT).orElseThrow();
  }

  private static Document document(String text) {
    return new Document("body", "text/plain", text.getBytes(UTF_8));
  }
}
