package mhss.gateway.reports.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.documents.Paper;
import mhss.gateway.documents.Paper.Format;
import mhss.gateway.documents.SeenDocument;
import mhss.gateway.reports.FormLayouts;
import mhss.gateway.reports.standard.Checks;
import mhss.gateway.reports.standard.Look;
import mhss.gateway.reports.standard.Proofreader.Slip;
import mhss.gateway.reports.standard.Result;
import mhss.gateway.reports.standard.Result.Answer;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.file.CalendarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs in the profile {@code languagetool} only. */
class BritishEnglishTest {

  private static final RuleSet RULES =
      new RuleSets(
              Path.of("config/rules"),
              CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml")),
              List.of())
          .get("mhss-v8");
  private static final RuleSet.Form FORM = RULES.form("annex-b").orElseThrow();

  private static final BritishEnglish ENGLISH = new BritishEnglish();

  private final Checks checks =
      new Checks(Validation.buildDefaultValidatorFactory().getValidator());

  @BeforeAll
  static void load() {
    ENGLISH.read(List.of("Once it is loaded it is fast."), () -> false);
  }

  @Test
  void findsSlipsOfSpellingAndGrammarAndAmericanWords() {
    List<Slip> slips =
        ENGLISH.read(
            List.of("Pat recieves help.", "She go to work. Her favorite colour is grey."),
            () -> false);

    assertThat(slips)
        .extracting(slip -> slip.paragraph() + " " + slip.from() + " " + slip.rule())
        .containsExactly(
            "0 4 MORFOLOGIK_RULE_EN_GB", "1 4 HE_VERB_AGR", "1 20 MORFOLOGIK_RULE_EN_GB");
  }

  @Test
  void tellsNoWordOfTheTextWithTheRule() {
    assertThat(ENGLISH.read(List.of("They meet at the elevator, then tooked a rest."), () -> false))
        .allSatisfy(
            slip ->
                assertThat((slip.rule() + slip.kind()).toLowerCase())
                    .doesNotContain("elevator", "tooked", "rest"));
  }

  @Test
  void stopsWhenItIsEnough() {
    assertThat(ENGLISH.read(List.of("Pat recieves help."), () -> true)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"DOCX", "PDF", "TEXT"})
  void finishesAGoodPlanWithoutFindings(Format format) {
    assertThat(spelling(plan("Anxiety, diagnosed in 2012. Ms Oluwaseun helps."), format))
        .extracting(Result::answer)
        .containsExactly(Answer.MET);
  }

  @Test
  void saysWhereAndWhyAndNeverWhat() {
    List<Result> results = spelling(plan("Anxeity, diagnosed by Dr Zbrzezny."), Format.DOCX);

    assertThat(results)
        .containsExactly(
            new Result(
                Answer.NEEDS_A_PERSON,
                "line 6, condition, word 1",
                "A word that stands in no British dictionary (MORFOLOGIK_RULE_EN_GB)"));
  }

  @Test
  void readsNoLabelsNamesOrUrn() {
    assertThat(
            spelling(
                plan("Zzyzxia has anxiety. zzyzxia's manager knows, ref QXZ-1234, GADX 7."),
                Format.DOCX))
        .extracting(Result::answer)
        .containsExactly(Answer.MET);
  }

  private List<Result> spelling(Paper paper, Format format) {
    SeenDocument document = new DocumentReader().open(paper.as(format));
    return checks.run(
        "spelling",
        false,
        new Look(
            RULES,
            FORM,
            document,
            document.read(FormLayouts.of(RULES, FORM)).orElseThrow(),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2016, 9, 1)));
  }

  private static Paper plan(String condition) {
    return new Paper()
        .line("Access to Work Mental Health Support Service Support Plan")
        .line("Customer Name: Zzyzxia Qwxample\tCustomer URN: AB-123456")
        .line("Attending work at the moment Y/«N» (delete)")
        .line("Mental Health condition")
        .line("(What is the condition and when was it diagnosed?)")
        .line(condition)
        .line("How is the condition affecting the Customer?")
        .line("Early shifts are hard.")
        .line("Other health issues or disabilities")
        .line("None.")
        .line("Has the Customer accessed their employee assistance programme?")
        .line("\u2612 Yes, and attending counselling sessions")
        .line("\u2610 No, due to not requiring therapeutic input")
        .line("\u2610 No, as workplace does not have one")
        .line("What other support is the Customer receiving from their employer?")
        .line("A weekly talk.")
        .line(
            "Provide an outline of the agreed support and provisional timescales including any key milestones")
        .line("Agree later shifts with the manager by the end of April 2026.")
        .line("Customer Signature Z Qwxample\tDate 01/03/2016")
        .line("Support Provider Signature C Coach\tDate 02/03/2016");
  }
}
