package mhss.gateway.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import mhss.gateway.documents.Document;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.documents.FoundField;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.sandbox.forms.AnswersV8;
import mhss.gateway.sandbox.forms.FilledForms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Support Plan that LibreOffice of this machine opened and saved again. */
class SavedByLibreOfficeTest {

  private static final RuleSet RULES =
      new RuleSets(
              Path.of("config/rules"),
              CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml")),
              List.of())
          .get("mhss-v8");
  private static final RuleSet.Form FORM = RULES.form("annex-b").orElseThrow();

  @TempDir private static Path folder;

  @BeforeAll
  static void write() throws IOException {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
    assumeTrue(there, "soffice is not on the PATH: install LibreOffice Writer to run this test");
    Files.write(
        folder.resolve("plan.docx"),
        FilledForms.word(FORM, AnswersV8.plan("AB-123456", LocalDate.of(2017, 11, 16))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "odt", "pdf", "doc", "rtf"})
  void readsTheSameValues(String format) throws Exception {
    Path saved = saved(format);

    assertThat(values(saved)).isEqualTo(values(folder.resolve("plan.docx")));
  }

  private static Path saved(String format) throws Exception {
    Path into = folder.resolve(format);
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                into.toString(),
                folder.resolve("plan.docx").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = office.waitFor(3, TimeUnit.MINUTES);
    office.destroy();
    assumeTrue(
        ended && Files.exists(into.resolve("plan." + format)),
        "soffice made no " + format + ": is LibreOffice Writer installed?");
    return into.resolve("plan." + format);
  }

  /** Lines may part otherwise where the paper is set anew. */
  private static Map<String, String> values(Path file) throws IOException {
    ReadForm form =
        new DocumentReader()
            .read(
                new Document(file.getFileName().toString(), "", Files.readAllBytes(file)),
                FormLayouts.of(RULES, FORM))
            .orElseThrow();
    Map<String, String> values = new TreeMap<>();
    for (FoundField field : form.fields()) {
      assertThat(field.sure()).as(field.key()).isTrue();
      values.put(field.key(), field.value().replaceAll("\\s+", " "));
    }
    return values;
  }
}
