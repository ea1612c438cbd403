package mhss.gateway.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import mhss.gateway.documents.AnnexA.Sample;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are read, and would do something in the program of whoever opens them. */
class ActiveContentTest {

  @ParameterizedTest
  @EnumSource(Sample.class)
  void ordinaryFormsCarryNone(Sample sample) {
    Document form = sample.of(AnnexA.values());
    assertThat(new DocumentReader().open(form).active()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "word/footer9.xml, <w:instrText>DD</w:instrText><w:r/><w:instrText a='b'>EAUTO x</w:instrText>, a DDE field",
    "word/footer9.xml, '<w:fldSimple w:instr=\" dde x\"/>', a DDE field",
    "word/footer9.xml, '<w:fldSimple w:instr=''DDEAUTO x''/>', a DDE field",
    "word/footer9.xml, <w:instrText>PAGE</w:instrText><w:t>DDE</w:t>,",
    "word/embeddings/o.bin, x, objects inside it",
    "word/Embeddings/o.bin, x, objects inside it",
    "word/_rels/s.rels, '<Relationship Target=\"http://x.example/>\" TargetMode=\"&#69;xternal\" Type=\"o/attachedTemplate\"/>', a template from elsewhere",
    "word/_rels/s.rels, '<Relationship TargetMode=\"External\" Type=\"o/oleObject\" Target=\"http://x.example/hyperlink\"/>', parts from elsewhere",
    "word/_rels/s.rels, '<Relationship TargetMode=\"External\" Type=\"o/attachedTemplate\"/>', a template from elsewhere",
    "word/_rels/s.rels, '<Relationship TargetMode=\"External\" Type=\"o/attachedTemplate\" Target=\"file:///C:\\T\\Letter.dotm\"/>',",
    "word/_rels/s.rels, '<Relationship TargetMode=\"External\" Type=\"o/attachedTemplate\" Target=\"file:///\\\\host\\x.dotm\"/>', a template from elsewhere",
    "word/_rels/s.rels, '<Relationship TargetMode=\"External\" Type=\"o/attachedTemplate\" Target=\"https://c:/x.dotm\"/>', a template from elsewhere",
    "word/_rels/s.rels, '<Relationship Type=\"o/frame\" TargetMode=\"External\"/>', parts from elsewhere",
    "word/_rels/s.rels, '<Relationship Type=\"o/hyperlink\" TargetMode=\"External\"/>',"
  })
  void whatAWordDocumentDoesIsNamed(String name, String part, String active) {
    String xml = name.endsWith(".bin") ? part : "<w:a xmlns:w='w'>" + part + "</w:a>";
    byte[] docx = Zips.with(Sample.DOCX.of(AnnexA.values()).content(), name, xml);

    assertThat(active(docx)).isEqualTo(active == null ? List.of() : List.of(active));
  }

  @Test
  void aTemplateIsNamedInWhicheverCharsetItIsWritten() {
    String rels =
        "<a><Relationship TargetMode='External' Type='o/attachedTemplate' Target='//host/x'/></a>";
    byte[] part = ("\uFEFF" + rels).getBytes(UTF_16LE);
    byte[] docx = Zips.with(Sample.DOCX.of(AnnexA.values()).content(), "word/_rels/s.rels", part);

    assertThat(active(docx)).containsExactly("a template from elsewhere");
  }

  /** Each took hours while parts were searched as text. */
  @ParameterizedTest
  @ValueSource(strings = {"DOCX", "ODT"})
  @Timeout(120)
  void whatSeemsToBeginAgainAndAgainIsLookedAtOnce(Sample sample) {
    byte[] form = sample.of(AnnexA.values()).content();
    String begun = "<Relationship " + "TargetMode=\"External ".repeat(400_000);
    String longType = "<Relationship TargetMode='External' Type='" + "t".repeat(4_000_000) + "'/>";

    assertThat(active(Zips.with(form, "x/s.rels", "<a><!-- " + begun + "--></a>"))).isEmpty();
    assertThat(active(Zips.with(form, "x/s.rels", longType)))
        .containsExactly("parts from elsewhere");
  }

  @Test
  void whatAnOpenDocumentCarriesIsNamed() {
    byte[] odt = Sample.ODT.of(AnnexA.values()).content();
    assertThat(active(Zips.with(odt, "Object 1", "x"))).containsExactly("objects inside it");
    assertThat(active(Zips.with(odt, "Object 1/content.xml", "<a/>"))).isEmpty();
  }

  @Test
  void whatRichTextCarriesIsNamed() {
    String rtf =
        "{\\rtf1 Plan {\\*\\template http://x.example/t}{\\object\\objemb{\\*\\objdata 00}}"
            + "{\\field{\\*\\fldinst { DDEAUTO x}}{\\fldrslt y}}}";
    assertThat(active(rtf.getBytes(US_ASCII)))
        .containsExactly("a DDE field", "a template from elsewhere", "objects inside it");
  }

  @Test
  void whatARichTextFieldDoesIsNamedHoweverItIsSpread() {
    assertThat(active("{\\rtf1 x{\\field{\\*\\fldinst {\\b DDE}{\\i AUTO x}}{\\fldrslt y}}}"))
        .containsExactly("a DDE field");
    assertThat(active("{\\rtf1 x{\\field{\\*\\fldinst \\u68 ?\\'44E y}{\\fldrslt y}}}"))
        .containsExactly("a DDE field");
    assertThat(active("{\\rtf1 x{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}} a DDE field}")).isEmpty();
    assertThat(active("{\\rtf1 Plan {\\*\n\\template x}}"))
        .containsExactly("a template from elsewhere");
  }

  private static List<String> active(String rtf) {
    return active(rtf.getBytes(US_ASCII));
  }

  @Test
  void whatAPdfDoesByItselfIsNamed() throws IOException {
    assertThat(active(opening("JavaScript"))).containsExactly("JavaScript");
    assertThat(active(opening("Launch"))).containsExactly("a program or file that it starts");
    assertThat(active(opening("SubmitForm"))).containsExactly("an action that starts by itself");
    assertThat(active(opening("GoTo"))).isEmpty();
    assertThat(active(named("JavaScript"))).containsExactly("JavaScript");
    assertThat(active(named("EmbeddedFiles"))).containsExactly("files inside it");
  }

  private static byte[] opening(String type) throws IOException {
    COSDictionary action = new COSDictionary();
    action.setName(COSName.S, type);
    return pdf(catalog -> catalog.setItem(COSName.OPEN_ACTION, action));
  }

  private static byte[] named(String tree) throws IOException {
    COSArray entries = new COSArray();
    entries.add(new COSString("a"));
    entries.add(new COSDictionary());
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.NAMES, entries);
    COSDictionary names = new COSDictionary();
    names.setItem(COSName.getPDFName(tree), root);
    return pdf(catalog -> catalog.setItem(COSName.NAMES, names));
  }

  private interface Change {
    void in(COSDictionary catalog);
  }

  private static byte[] pdf(Change change) throws IOException {
    byte[] plain = Sample.PDF.of(AnnexA.values()).content();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(plain)) {
      change.in(document.getDocumentCatalog().getCOSObject());
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static List<String> active(byte[] document) {
    return new DocumentReader().open(new Document("a", "", document)).active();
  }
}
