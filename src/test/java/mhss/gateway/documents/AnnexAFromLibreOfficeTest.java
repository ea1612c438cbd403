package mhss.gateway.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form as LibreOffice 7.4 saved it, from the samples for Word and OpenDocument. */
class AnnexAFromLibreOfficeTest {

  private final DocumentReader reader = new DocumentReader();

  @ParameterizedTest
  @ValueSource(
      strings = {".doc", ".docx", ".html", ".odt", ".pdf", "-no-lines.pdf", ".rtf", ".txt"})
  void readsEveryField(String ending) throws IOException {
    Document document = saved("annex-a" + ending);

    ReadForm form = reader.read(document, AnnexA.LAYOUT).orElseThrow();

    assertThat(AnnexA.read(form)).containsExactlyEntriesOf(AnnexA.asPrinted(AnnexA.values()));
    assertThat(form.warnings()).isEmpty();
  }

  static Document saved(String name) throws IOException {
    String resource = "/documents/libreoffice/" + name;
    try (InputStream file = AnnexAFromLibreOfficeTest.class.getResourceAsStream(resource)) {
      return new Document(name, "application/octet-stream", file.readAllBytes());
    }
  }
}
