package mhss.gateway.responses.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTemplateTest {

  private static final Path FOLDER = Path.of("templates");

  @TempDir Path folder;

  @Test
  void takesAValueAsDataNeverAsCode() {
    String urn = "${7*7}<#assign x='freemarker.template.utility.Execute'?new()>${x('id')}";
    Letter letter = write(template("${urn}", "${urn} [=7*7] #{7*7}"), Map.of("urn", urn));
    assertThat(letter.subject()).isEqualTo(urn);
    assertThat(letter.text()).startsWith(urn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "${urn?api.getClass()}",
        "${urn?eval}",
        "${urn? eval}",
        "${urn?<#-- here -->eval}",
        "${'<#--'}${urn?eval}${'-->'}",
        "${'<#--'}${urn?<#-- here -->eval}${'-->'}",
        "<#attempt>x<#recover>y</#attempt>",
        "<@urn?interpret />",
        "<#include '/etc/passwd'>",
        "<#import 'other.ftl' as other>",
        "<#ftl ns_prefixes={'a':'b'}>",
        "${.get_optional_template('x').include()}"
      })
  void refusesATemplateThatWouldRunCodeOrReachOut(String text) {
    assertThatThrownBy(() -> template("x", text))
        .isInstanceOf(BadTemplate.class)
        .hasMessageContaining("letter.ftl")
        .hasMessageContaining("not allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<#list 1.. as n>for ever</#list>", "<#macro again>x<@again/></#macro><@again/>"})
  void stopsATemplateThatDoesNotEnd(String text) {
    LetterTemplate template = template("x", text);
    assertThatThrownBy(() -> write(template, Map.of("urn", "QQ1")))
        .isInstanceOf(BadTemplate.class)
        .hasMessageContaining("does not come to an end");
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void reachesNoClassOfAValue() {
    LetterTemplate template = template("x", "${urn.class.name}");
    assertThatThrownBy(() -> write(template, Map.of("urn", "QQ1"))).isInstanceOf(BadTemplate.class);
  }

  @Test
  void saysLineAndNameOfAValueThatIsNotThere() {
    LetterTemplate template = template("${name}", "text");
    assertThatThrownBy(() -> write(template, Map.of("urn", "QQ1")))
        .hasMessageContaining("line 2")
        .hasMessageContaining("name");
  }

  @Test
  void quotesNoValueWhenATemplateFails() {
    LetterTemplate template = template("x", "a\n${urn?number}");
    assertThatThrownBy(() -> write(template, Map.of("urn", "Personal Name")))
        .isInstanceOf(BadTemplate.class)
        .hasMessageContaining("line 8")
        .hasMessageNotContaining("Personal");
  }

  @Test
  void saysTheLineOfASyntaxError() {
    assertThatThrownBy(() -> template("x", "one\n<#if>\n")).hasMessageContaining("line 8");
  }

  @Test
  void refusesALineBreakWhereOneLineIsMeant() {
    assertThatThrownBy(
            () -> write(template("x", "y"), Map.of("urn", "A\r\nBcc: someone@names.example")))
        .isInstanceOf(WrongValue.class)
        .hasMessageContaining("urn in one line")
        .hasMessageNotContaining("someone");
  }

  @Test
  void takesSeveralLinesWhereItSaysSoButNeverIntoASubject() {
    LetterTemplate template = template("${urn}", "${details}");
    Letter letter =
        write(template, Map.of("urn", "QQ1", "details", "one \r\ntwo\u0007\u2028three"));
    assertThat(letter.text()).isEqualTo("one\ntwo\nthree");
    assertThatThrownBy(
            () -> write(template("${details}", "x"), Map.of("urn", "QQ1", "details", "one")))
        .isInstanceOf(BadTemplate.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void refusesAValueThatItDoesNotDeclare() {
    assertThatThrownBy(
            () -> write(template("x", "y"), Map.of("urn", "QQ1", "customer_name", "Somebody")))
        .isInstanceOf(WrongValue.class)
        .hasMessageContaining("customer_name")
        .hasMessageContaining("it takes urn, details")
        .hasMessageNotContaining("Somebody");
  }

  @Test
  void takesOfTheStandingValuesOnlyThoseItDeclares() {
    Letter letter =
        template("${urn}", "text").write(Map.of(), Map.of("urn", "QQ1", "today", "2026-05-05"));
    assertThat(letter.subject()).isEqualTo("QQ1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "(Provide details)", "As said: ( provide\u00a0details )."})
  void refusesDetailsThatAreNotGiven(String details) {
    LetterTemplate template =
        new LetterTemplate("letter.ftl", "---\nsubject: x\nvalues:\n  details: text\n---\n");
    assertThatThrownBy(() -> write(template, Map.of("details", details)))
        .isInstanceOfSatisfying(
            WrongValue.class, e -> assertThat(e.code()).isEqualTo("details-missing"));
  }

  @ParameterizedTest
  @CsvSource({
    "date, 2026-05-05, 5 May 2026",
    "two-digit-date, 2026-05-05, 05 May 2026",
    "number, 2, 2",
    "code, 2018-Q2, 2018-Q2",
    "line, 2026-05-05, 5 May 2026"
  })
  void writesEachTypeOfValue(String type, String given, String written) {
    assertThat(write(of(type), Map.of("value", given)).text()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"date, tomorrow", "number, two", "code, a b", "lines, one", "rows(on), one"})
  void refusesAValueOfAnotherType(String type, String given) {
    assertThatThrownBy(() -> write(of(type), Map.of("value", given)))
        .isInstanceOf(WrongValue.class)
        .hasMessageNotContaining(given);
  }

  @ParameterizedTest
  @CsvSource({
    "'  urn urn', line 4",
    "'  urn: name', no type",
    "'  attempts: rows', columns",
    "'  urn: urn(on)', columns"
  })
  void saysTheLineOfABadDeclaration(String declared, String cause) {
    String source = "---\nsubject: x\nvalues:\n" + declared + "\n---\ntext";
    assertThatThrownBy(() -> new LetterTemplate("letter.ftl", source))
        .isInstanceOf(BadTemplate.class)
        .hasMessageContaining("line 4")
        .hasMessageContaining(cause);
  }

  @Test
  void findsNothingWrongWithTheTemplatesOfTheGateway() {
    LetterTemplates templates = new LetterTemplates(FOLDER);
    assertThat(templates.names()).hasSizeGreaterThan(60);
    assertThat(templates.names()).allSatisfy(name -> assertThat(templates.problem(name)).isEmpty());
  }

  @Test
  void followsAChangeOfTheFileAndTellsWhenItIsGone() throws IOException {
    LetterTemplates templates = new LetterTemplates(folder);
    assertThat(templates.problem("a.ftl").orElseThrow()).contains("cannot be read");
    Path file = folder.resolve("a.ftl");
    Files.writeString(file, "---\nsubject: one\n---\ntext");
    assertThat(templates.problem("a.ftl")).isEmpty();
    Files.writeString(file, "no front matter");
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1));
    assertThat(templates.problem("a.ftl").orElseThrow()).contains("a.ftl", "must begin with");
  }

  private static Letter write(LetterTemplate template, Map<String, Object> values) {
    return template.write(values, Map.of());
  }

  private static LetterTemplate of(String type) {
    return new LetterTemplate(
        "letter.ftl", "---\nsubject: x\nvalues:\n  value: " + type + "\n---\n${value}");
  }

  private static LetterTemplate template(String subject, String text) {
    return new LetterTemplate(
        "letter.ftl",
        """
        ---
        subject: %s
        values:
          urn: urn
          details: text?
        ---
        """
                .formatted(subject)
            + text);
  }
}
