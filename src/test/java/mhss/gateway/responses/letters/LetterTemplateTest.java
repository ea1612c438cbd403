package mhss.gateway.responses.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTemplateTest {

  private static final Path FOLDER = Path.of("templates");

  @TempDir Path folder;

  @Test
  void acknowledgesAReferralWithNothingMissing() {
    Letter letter =
        new LetterTemplates(FOLDER).referralAcknowledged("ABC123", "21 November 2026", List.of());
    assertThat(letter.subject()).isEqualTo("MHSS ABC123 referral received");
    assertThat(letter.text())
        .isEqualTo(
            """
            Thank you for the referral with the reference ABC123. It was received on 21 November 2026.

            This message was sent automatically. You need not answer it.
            """);
  }

  @Test
  void namesWhatIsMissing() {
    Letter letter =
        new LetterTemplates(FOLDER)
            .referralAcknowledged("ABC123", "21 November 2026", List.of("Hours worked", "Name"));
    assertThat(letter.text()).contains("does not say:\n- Hours worked\n- Name\n\nPlease");
  }

  @Test
  void findsNothingWrongWithTheTemplatesOfTheGateway() {
    assertThat(new LetterTemplates(FOLDER).problems()).isEmpty();
  }

  @Test
  void takesAValueAsDataNeverAsCode() {
    String urn = "${7*7}<#assign x='freemarker.template.utility.Execute'?new()>${x('id')}";
    Letter letter =
        template("${urn}", "${urn} [=7*7] #{7*7}").write(Map.of("urn", urn), Map.of("urn", urn));
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

  @Test
  void reachesNoClassOfAValue() {
    LetterTemplate template = template("x", "${urn.class.name}");
    assertThatThrownBy(() -> template.write(Map.of(), Map.of("urn", "QQ1")))
        .isInstanceOf(BadTemplate.class);
  }

  @Test
  void saysLineAndNameOfAValueThatIsNotThere() {
    LetterTemplate template = template("${name}", "text");
    assertThatThrownBy(() -> template.write(Map.of("urn", "QQ1"), Map.of()))
        .hasMessageContaining("line 2")
        .hasMessageContaining("name");
  }

  @Test
  void quotesNoValueWhenATemplateFails() {
    LetterTemplate template = template("x", "a\n${urn?number}");
    assertThatThrownBy(() -> template.write(Map.of(), Map.of("urn", "Personal Name")))
        .isInstanceOf(BadTemplate.class)
        .hasMessageContaining("line 5")
        .hasMessageNotContaining("Personal");
  }

  @Test
  void saysTheLineOfASyntaxError() {
    assertThatThrownBy(() -> template("x", "one\n<#if>\n")).hasMessageContaining("line 5");
  }

  @Test
  void keepsAValueOnOneLine() {
    Letter letter =
        new LetterTemplates(FOLDER)
            .referralAcknowledged("A\r\nBcc: someone@names.example", "1 May\n2026", List.of());
    assertThat(letter.subject()).isEqualTo("MHSS A Bcc: someone@names.example referral received");
    assertThat(letter.text()).contains("1 May 2026");
  }

  @Test
  void followsAChangeOfTheFileAndTellsWhenItIsGone() throws IOException {
    LetterTemplates templates = new LetterTemplates(folder);
    assertThat(templates.problems()).singleElement().asString().contains("cannot be read");
    Path file = folder.resolve(LetterTemplates.REFERRAL_ACKNOWLEDGED);
    Files.writeString(file, "---\nsubject: one ${urn}\n---\ntext");
    assertThat(templates.problems()).isEmpty();
    Files.writeString(file, "no front matter");
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1));
    assertThat(templates.problems()).singleElement().asString().contains("must begin with");
  }

  private static LetterTemplate template(String subject, String text) {
    return new LetterTemplate("letter.ftl", "---\nsubject: " + subject + "\n---\n" + text);
  }
}
