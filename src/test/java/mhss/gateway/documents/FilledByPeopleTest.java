package mhss.gateway.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mhss.gateway.documents.FormLayout.Kind;
import mhss.gateway.documents.FormLayout.Label;
import mhss.gateway.documents.FormLayout.Option;
import mhss.gateway.documents.Paper.Format;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Support Plans and Exit Reports as people fill them in, in every format. */
class FilledByPeopleTest {

  private final DocumentReader reader = new DocumentReader();

  @ParameterizedTest
  @EnumSource
  void readsASupportPlan(Format format) {
    ReadForm form = read(SupportPlan.paper("«Y»/N (delete)", "\u2612 "), format);

    assertThat(form.value("customer_name")).contains("Pat Example");
    assertThat(form.value("urn")).contains("AB-123456");
    assertThat(form.value("attending_work")).contains("N");
    assertThat(form.value("condition")).contains("Anxiety, diagnosed in 2012.");
    assertThat(form.value("effects").orElseThrow().replace('\n', ' '))
        .isEqualTo("Works as a baker. Early shifts are hard.");
    assertThat(form.value("eap")).contains("not-required");
    assertThat(form.value("customer_signature")).contains("P Example");
    assertThat(form.value("customer_signature_date")).contains("01/03/2016");
    assertThat(form.value("provider_signature")).contains("C Coach");
    assertThat(form.value("provider_signature_date")).contains("2 March 2016");
    assertThat(form.warnings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void seesWhichAnswerIsStruckOut(Format format) {
    assertThat(attending("Y/«N» (delete)", format)).isEqualTo("Y struck out true");
    assertThat(attending("«Y»/N (delete)", format)).isEqualTo("N struck out true");
    assertThat(attending("Y/N (delete)", format)).isEqualTo("-");
    assertThat(attending("«Y»/«N» (delete)", format)).isEqualTo("-");
  }

  @ParameterizedTest
  @EnumSource
  void seesWhichAnswerIsLeftWrittenOrTicked(Format format) {
    assertThat(attending("Y", format)).isEqualTo("Y only one left true");
    assertThat(attending("No", format)).isEqualTo("N only one left true");
    assertThat(attending("Y/N (delete) Yes", format)).isEqualTo("Y written after true");
    assertThat(attending("Y \u2612 N \u2610", format)).isEqualTo("Y tick true");
    assertThat(attending("\u2610 Yes\t\u2714 No", format)).isEqualTo("N tick true");
    assertThat(attending("Yes [ ]  No [x]", format)).isEqualTo("N tick true");
    assertThat(attending("Yes \u2610  No \u2610", format)).isEqualTo("-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2612 ", "\u2714 ", "x ", "X ", "[x] ", "(X) ", "\u2718 ", "\u2611\t"})
  void knowsEveryTickInEveryFormat(String tick) {
    for (Format format : Format.values()) {
      assertThat(field("eap", SupportPlan.paper("Y", tick), format))
          .as(format.name())
          .isEqualTo("not-required tick true");
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesAPictureBesideOneOptionForATick(Format format) {
    if (format != Format.TEXT) {
      assertThat(field("eap", SupportPlan.paper("Y", Paper.PICTURE + " "), format))
          .isEqualTo("not-required picture true");
    }
  }

  @ParameterizedTest
  @EnumSource
  void guessesNothingWhenTwoOrNoOptionsAreTicked(Format format) {
    assertThat(field("outcome", ExitReport.paper("\u2612", "\u2612", ""), format))
        .isEqualTo("same-job|same-employer tick false");
    assertThat(field("outcome", ExitReport.paper("", "", ""), format)).isEqualTo("-");
  }

  @ParameterizedTest
  @EnumSource
  void readsTicksInCellsOfATable(Format format) {
    ReadForm form = read(ExitReport.paper("\u2610", "x", "\u2610"), format);

    assertThat(form.value("outcome")).contains("same-employer");
    assertThat(form.value("recommendation_progress.1")).contains("Done by April.");
    assertThat(form.value("recommendation_next_steps.1")).contains("Go on.");
    assertThat(form.value("recommendation_progress.2")).contains("Half done.");
    assertThat(form.value("recommendation_next_steps.2")).contains("Review in May.");
    assertThat(form.value("wellbeing")).contains("GAD-7: 14, then 6");
  }

  @ParameterizedTest
  @EnumSource
  void seesASignatureThatIsAPicture(Format format) {
    if (format != Format.TEXT) {
      Paper paper =
          new Paper()
              .line("Customer Name: Pat Example\tCustomer URN: AB-123456")
              .line("Customer Signature " + Paper.PICTURE + "\tDate 01/03/2016")
              .line("Support Provider Signature\tDate");
      ReadForm form = read(paper, format);

      assertThat(form.value("customer_signature")).contains("(picture)");
      assertThat(form.value("customer_signature_date")).contains("01/03/2016");
      assertThat(form.value("provider_signature")).isEmpty();
      assertThat(form.value("provider_signature_date")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsTheFontsOfTheText(Format format) {
    SeenDocument document = reader.open(SupportPlan.paper("Y", "x ").as(format));

    switch (format) {
      case HTML, TEXT -> assertThat(document.fonts()).isEmpty();
      case PDF ->
          assertThat(document.fonts())
              .filteredOn(run -> !run.font().contains("Dingbats"))
              .isNotEmpty()
              .allMatch(run -> run.font().equals("Helvetica") && run.size() == 12);
      default ->
          assertThat(document.fonts())
              .isNotEmpty()
              .allMatch(run -> run.font().equals("Arial") && run.size() == 12);
    }
  }

  private String attending(String answer, Format format) {
    return field("attending_work", SupportPlan.paper(answer, "x "), format);
  }

  private String field(String key, Paper paper, Format format) {
    return read(paper, format).fields().stream()
        .filter(field -> field.key().equals(key))
        .findFirst()
        .map(field -> field.value() + " " + field.source() + " " + field.sure())
        .orElse("-");
  }

  private ReadForm read(Paper paper, Format format) {
    return reader
        .read(paper.as(format), LAYOUT)
        .or(() -> reader.read(paper.as(format), EXIT))
        .or(() -> reader.read(paper.as(format), SIGNATURES))
        .orElseThrow();
  }

  private static final FormLayout LAYOUT =
      new FormLayout(
          "annex-b",
          List.of(
              text("customer_name", "Customer Name"),
              new Label("urn", List.of("Customer URN"), true, false),
              choice(
                  "attending_work",
                  List.of(
                      "Attending work at the moment Y/N (delete)", "Attending work at the moment"),
                  option("Y", "Y", "Yes"),
                  option("N", "N", "No")),
              text("condition", "Mental Health condition"),
              hint("(What is the condition and when was it diagnosed?)"),
              text("effects", "How is the condition affecting the Customer?"),
              hint("How is their condition impacting on their ability to carry out their work"),
              choice(
                  "eap",
                  List.of("Has the Customer accessed their employee assistance programme?"),
                  option("counselling", "Yes, and attending counselling sessions"),
                  option("not-required", "No, due to not requiring therapeutic input"),
                  option("none-at-work", "No, as workplace does not have one")),
              signature("customer_signature", "Customer Signature"),
              signature("provider_signature", "Support Provider Signature")));

  private static final FormLayout EXIT =
      new FormLayout(
          "annex-d",
          List.of(
              text("customer_name", "Customer Name"),
              new Label("", List.of("Progress against recommendations"), false, false),
              new Label(
                  "recommendation_progress",
                  List.of("Recommendation n progress"),
                  false,
                  true,
                  Kind.REPEAT,
                  List.of()),
              hint("If recommendation was not progressed this should be explained."),
              new Label(
                  "recommendation_next_steps",
                  List.of("Recommendation n next steps / further recommendations"),
                  false,
                  true,
                  Kind.REPEAT,
                  List.of()),
              text("wellbeing", "Measures of wellbeing at work"),
              choice(
                  "outcome",
                  List.of("Outcome (tick as appropriate)", "Outcome"),
                  option("same-job", "Customer remains in same job"),
                  option("same-employer", "Customer remains in work but changed job same employer"),
                  option("none", "Customer is no longer in work"))));

  private static final FormLayout SIGNATURES =
      new FormLayout(
          "signatures",
          List.of(
              signature("customer_signature", "Customer Signature"),
              signature("provider_signature", "Support Provider Signature")));

  private static Label text(String key, String wording) {
    return new Label(key, List.of(wording), false, !key.equals("customer_name"));
  }

  private static Label hint(String wording) {
    return new Label("", List.of(wording), false, false, Kind.HINT, List.of());
  }

  private static Label signature(String key, String wording) {
    return new Label(key, List.of(wording), false, false, Kind.SIGNATURE, List.of());
  }

  private static Label choice(String key, List<String> wordings, Option... options) {
    return new Label(key, wordings, false, false, Kind.CHOICE, List.of(options));
  }

  private static Option option(String value, String... wordings) {
    return new Option(value, List.of(wordings));
  }

  private static final class SupportPlan {

    static Paper paper(String attending, String tick) {
      return new Paper()
          .line("Access to Work Mental Health Support Service Support Plan")
          .line("Customer Name: Pat Example\tCustomer URN: AB-123456")
          .line("Attending work at the moment " + attending)
          .line("Mental Health condition")
          .line("(What is the condition and when was it diagnosed?)")
          .line("Anxiety, diagnosed in 2012.")
          .line("How is the condition affecting the Customer?")
          .line("How is their condition impacting on their ability to carry out their work")
          .line("Works as a baker.")
          .line("Early shifts are hard.")
          .line("Has the Customer accessed their employee assistance programme?")
          .line("Yes, and attending counselling sessions")
          .line(tick + "No, due to not requiring therapeutic input")
          .line("No, as workplace does not have one")
          .line("Customer Signature  P Example\tDate 01/03/2016")
          .line("Support Provider Signature  C Coach\tDate 2 March 2016");
    }
  }

  private static final class ExitReport {

    static Paper paper(String first, String second, String third) {
      return new Paper()
          .line("Customer Name: Pat Example")
          .line("Progress against recommendations:")
          .line("Recommendation 1 progress:")
          .line("If recommendation was not progressed this should be explained.")
          .line("Done by April.")
          .line("Recommendation 1 next steps / further recommendations:")
          .line("Go on.")
          .line("Recommendation 2 progress:")
          .line("Half done.")
          .line("Recommendation 2 next steps / further recommendations:")
          .line("Review in May.")
          .line("Measures of wellbeing at work:")
          .line("GAD-7: 14, then 6")
          .line("Outcome (tick as appropriate)")
          .row("Customer remains in same job", first)
          .row("Customer remains in work but changed job same employer", second)
          .row("Customer is no longer in work", third);
    }
  }
}
