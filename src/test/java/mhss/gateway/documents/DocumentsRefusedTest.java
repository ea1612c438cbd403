package mhss.gateway.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import mhss.gateway.documents.AnnexA.Sample;
import mhss.gateway.documents.DocumentRefused.Reason;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class DocumentsRefusedTest {

  private final DocumentReader reader = new DocumentReader();

  @Test
  void refusesAnEncryptedPdf() throws IOException {
    DocumentRefused refused = refused("plan.pdf", BadDocuments.pdfWithPassword("secret"));

    assertThat(refused.reason()).isEqualTo(Reason.ENCRYPTED);
    assertThat(refused).hasMessageContaining("ask the sender for a version without a password");
  }

  @Test
  void readsAPdfThatOnlyForbidsPrinting() throws IOException {
    Document document = new Document("a.pdf", "", BadDocuments.pdfWithPassword(""));

    assertThat(reader.read(document, AnnexA.LAYOUT)).isPresent();
  }

  @Test
  void refusesAnEncryptedWordDocument() throws Exception {
    assertThat(refused("plan.docx", BadDocuments.docxWithPassword()).reason())
        .isEqualTo(Reason.ENCRYPTED);
  }

  @Test
  void refusesAnEncryptedOldWordDocument() throws IOException {
    assertThat(refused("plan.doc", BadDocuments.docWithPassword()).reason())
        .isEqualTo(Reason.ENCRYPTED);
  }

  @Test
  void refusesAnEncryptedOdt() {
    byte[] odt =
        Zips.with(
            sample(Sample.ODT),
            "META-INF/manifest.xml",
            "<manifest><file-entry><encryption-data/></file-entry></manifest>");

    assertThat(refused("plan.odt", odt).reason()).isEqualTo(Reason.ENCRYPTED);
  }

  @Test
  void refusesAWordDocumentWithMacros() {
    byte[] docm = Zips.with(sample(Sample.DOCX), "word/vbaProject.bin", "code");

    DocumentRefused refused = refused("plan.docx", docm);

    assertThat(refused.reason()).isEqualTo(Reason.MACROS);
    assertThat(refused).hasMessageContaining("without them");
  }

  @Test
  void refusesAWordDocumentDeclaredToHaveMacros() {
    byte[] docm =
        Zips.with(
            Map.of(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>",
                "word/document.xml",
                "<document/>"));

    assertThat(refused("plan.docm", docm).reason()).isEqualTo(Reason.MACROS);
  }

  @Test
  void refusesAnOldWordDocumentWithMacros() throws IOException {
    byte[] doc = AnnexAFromLibreOfficeTest.saved("annex-a.doc").content();
    ByteArrayOutputStream withMacros = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(doc))) {
      files.getRoot().createDirectory("Macros").createDirectory("VBA");
      files.writeFilesystem(withMacros);
    }

    assertThat(refused("plan.doc", withMacros.toByteArray()).reason()).isEqualTo(Reason.MACROS);
  }

  @Test
  void refusesAnOdtWithBasic() {
    byte[] odt = Zips.with(sample(Sample.ODT), "Basic/Standard/Module1.xml", "<module/>");

    assertThat(refused("plan.odt", odt).reason()).isEqualTo(Reason.MACROS);
  }

  @Test
  void refusesXmlThatDeclaresEntities() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            + "<document><body><p><r><t>&b;</t></r></p></body></document>";

    DocumentRefused refused =
        refused("plan.docx", Zips.with(sample(Sample.DOCX), "word/document.xml", bomb));

    assertThat(refused.reason()).isEqualTo(Reason.EXTERNAL_REFERENCES);
  }

  @Test
  void neverReadsAFileNamedByAnEntity() {
    String xxe =
        "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>"
            + "<document-content><body><text><p>&file;</p></text></body></document-content>";

    DocumentRefused refused =
        refused("plan.odt", Zips.with(sample(Sample.ODT), "content.xml", xxe));

    assertThat(refused.reason()).isEqualTo(Reason.EXTERNAL_REFERENCES);
  }

  @Test
  void refusesAZipBomb() {
    byte[] bomb = Zips.with(sample(Sample.DOCX), "word/media/bomb.bin", new byte[120 << 20]);

    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(refused("plan.docx", bomb).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void refusesAZipOfTooManyParts() {
    assertThat(refused("plan.docx", Zips.ofEmptyParts(3_000)).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void refusesAPdfThatInflatesWithoutEnd() throws IOException {
    assertThat(refused("plan.pdf", BadDocuments.pdfBomb(210 << 20)).reason())
        .isEqualTo(Reason.TOO_LARGE);
  }

  /** One without end stands in the corpus: documents/pdf-bomb-twice.eml. */
  @Test
  void looksIntoAPdfWhosePagesArePackedTwice() throws IOException {
    byte[] twice = BadDocuments.pdfBomb(1 << 20, COSName.FLATE_DECODE, COSName.FLATE_DECODE);

    assertThat(refused("plan.pdf", twice).reason()).isEqualTo(Reason.NO_TEXT);
  }

  @Test
  void refusesTooManyPages() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int page = 0; page < 201; page++) {
        document.addPage(new PDPage());
      }
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      document.save(pdf);

      assertThat(refused("plan.pdf", pdf.toByteArray()).reason()).isEqualTo(Reason.TOO_LARGE);
    }
  }

  @Test
  void refusesTooManyBytesBeforeLookingAtThem() {
    assertThat(refused("plan.txt", new byte[(40 << 20) + 1]).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void refusesTooMuchText() {
    byte[] text = "Name: somebody\n".repeat(200_000).getBytes(UTF_8);

    assertThat(refused("plan.txt", text).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void refusesXmlNestedWithoutEnd() {
    String deep = "<document>" + "<sdt>".repeat(5_000) + "</sdt>".repeat(5_000) + "</document>";

    assertThat(
            refused("a.docx", Zips.with(sample(Sample.DOCX), "word/document.xml", deep)).reason())
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void refusesAScan() throws IOException {
    DocumentRefused refused = refused("scan.pdf", BadDocuments.scannedPdf());

    assertThat(refused.reason()).isEqualTo(Reason.NO_TEXT);
    assertThat(refused).hasMessageContaining("type it in by hand");
  }

  @Test
  void refusesAPdfWhoseFieldsAreXfaOnly() throws IOException {
    DocumentRefused refused = refused("form.pdf", BadDocuments.xfaPdf());

    assertThat(refused.reason()).isEqualTo(Reason.NO_TEXT);
    assertThat(refused).hasMessageContaining("XFA");
  }

  @Test
  void refusesAPictureByItsContent() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};

    assertThat(refused("form.pdf", png).reason()).isEqualTo(Reason.NOT_A_KNOWN_FORMAT);
  }

  @Test
  void refusesASpreadsheet() {
    byte[] xlsx =
        Zips.with(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>"));

    assertThat(refused("plan.docx", xlsx).reason()).isEqualTo(Reason.NOT_A_KNOWN_FORMAT);
  }

  @Test
  void refusesTextThatCallsItselfPdf() {
    assertThat(refused("plan.pdf", "not found".getBytes(UTF_8)).reason()).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void refusesDocumentsCutOff() {
    for (Sample sample : new Sample[] {Sample.PDF, Sample.PDF_FORM, Sample.DOCX, Sample.ODT}) {
      byte[] whole = sample(sample);
      byte[] half = Arrays.copyOf(whole, whole.length / 2);

      DocumentRefused refused = refused("half", half);

      assertThat(refused.reason())
          .as(sample.name())
          .isIn(Reason.DAMAGED, Reason.NO_TEXT, Reason.NOT_A_KNOWN_FORMAT);
      assertThat(refused.getMessage()).doesNotContain("Pat");
    }
  }

  private DocumentRefused refused(String name, byte[] content) {
    Document document = new Document(name, "application/octet-stream", content);
    DocumentRefused refused =
        catchThrowableOfType(DocumentRefused.class, () -> reader.text(document));
    assertThat(refused).as("refusal").isNotNull();
    return refused;
  }

  private static byte[] sample(Sample sample) {
    return sample.of(AnnexA.values()).content();
  }

  @Test
  void refusesAPdfThatDrawsWithoutEnd() throws IOException {
    Document endless = new Document("a.pdf", "application/pdf", HostilePdfs.formsInForms());

    assertThatThrownBy(() -> new DocumentReader().open(endless))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("seconds of work");
  }

  @Test
  void seesWhatANoteOnAPageSays() throws IOException {
    Document noted = new Document("a.pdf", "application/pdf", HostilePdfs.notes(1));

    assertThat(new DocumentReader().text(noted))
        .contains("Pat Example", "This one is under another scheme");
  }

  @Test
  void refusesPagesWithNotesWithoutNumber() throws IOException {
    Document noted = new Document("a.pdf", "application/pdf", HostilePdfs.notes(3_000));

    assertThatThrownBy(() -> new DocumentReader().open(noted))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("notes on a page");
  }
}
