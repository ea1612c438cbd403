package mhss.gateway.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mhss.gateway.documents.AnnexA.Sample;
import org.junit.jupiter.api.Test;

/** What word processors put into documents besides paragraphs. */
class WordProcessorTest {

  private final DocumentReader reader = new DocumentReader();

  @Test
  void neverFetchesWhatAWordDocumentRefersToButSaysSo() {
    byte[] docx =
        Zips.with(
            Sample.DOCX.of(AnnexA.values()).content(),
            "word/_rels/settings.xml.rels",
            "<Relationships><Relationship Id=\"r1\" TargetMode=\"External\" Target=\"http://127.0.0.1:9/t.dotm\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\"/>"
                + "<Relationship Id=\"r2\" TargetMode=\"External\" Target=\"mailto:a@b.example\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\"/></Relationships>");

    ReadForm form = reader.read(new Document("a.docx", "", docx), AnnexA.LAYOUT).orElseThrow();

    assertThat(form.warnings())
        .containsExactly(
            "refers to something outside itself (attachedTemplate), which was not fetched");
    assertThat(form.value("customer_name")).contains("Pat Example");
  }

  @Test
  void readsContentControlsTextBoxesAndFormFieldsOfWord() {
    String text =
        docx(
            """
            <p><r><t>Name: </t></r><sdt><sdtPr><text/></sdtPr><sdtContent><r><t>Pat</t></r></sdtContent></sdt></p>
            <p><r><t>Hours: </t></r><sdt><sdtPr><showingPlcHdr/></sdtPr><sdtContent><r><t>Click here</t></r></sdtContent></sdt></p>
            <p><r><AlternateContent><Choice><txbxContent><p><r><t>boxed</t></r></p></txbxContent></Choice>
               <Fallback><txbxContent><p><r><t>boxed</t></r></p></txbxContent></Fallback></AlternateContent></r></p>
            <p><r><fldChar><ffData><checkBox><default val="0"/><checked/></checkBox></ffData></fldChar></r><r><instrText>FORMCHECKBOX</instrText></r><r><t>works</t></r></p>
            """);

    assertThat(text).isEqualTo("Name: Pat\nHours:\nboxed\n\u2612works");
  }

  @Test
  void leavesOutWhatWasDeletedOrHiddenInWord() {
    String text =
        docx(
            """
            <p><del><r><delText>old</delText></r></del><ins><r><t>new</t></r></ins>
               <r><rPr><vanish/></rPr><t>hidden</t></r><r><t> shown</t></r></p>
            """);

    assertThat(text).isEqualTo("new shown");
  }

  @Test
  void readsControlsAndNotesOfOdt() {
    String text =
        odt(
            """
            <office:forms><form:form><form:textarea form:id="c1" form:current-value="typed"/><form:checkbox form:id="c2" form:current-state="checked"/></form:form></office:forms>
            <text:tracked-changes><text:changed-region><text:p>deleted</text:p></text:changed-region></text:tracked-changes>
            <text:p>Name:<text:tab/><draw:control draw:control="c1"/></text:p>
            <text:p>Works:<text:tab/><draw:control draw:control="c2"/></text:p>
            <text:p>a<text:s text:c="2"/>b<office:annotation><text:p>comment</text:p></office:annotation></text:p>
            """);

    assertThat(text).isEqualTo("Name:\ttyped\nWorks:\t\u2612\na  b\ncomment");
  }

  @Test
  void readsCharactersAndSkipsInstructionsOfRtf() {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial;}}{\\info{\\author Nobody}}"
            + "Name: Zo\\'eb \\u8211 - {\\f1 \\'cf\\'e0\\'f2}\\par{\\*\\unknown skipped}{\\v hidden}"
            + "{\\field{\\*\\fldinst HYPERLINK}{\\fldrslt link}}\\par{\\header head}\\bin3 }}}end}";

    String text = reader.text(new Document("a.rtf", "", rtf.getBytes(UTF_8)));

    assertThat(text).isEqualTo("Name: Zo\u00EB \u2013 \u041F\u0430\u0442\nlink\nend\nhead");
  }

  @Test
  void leavesScriptsAndHiddenPartsOfHtmlOut() {
    String html =
        "<html><head><title>t</title></head><body><script>s()</script><p>Name:&nbsp;Pat<br>x</p>"
            + "<div style='display: none'>hidden</div><input value='typed'><input type=checkbox checked></body></html>";

    assertThat(reader.text(new Document("b", "text/html", html.getBytes(UTF_8))))
        .isEqualTo("Name: Pat\nx\ntyped\u2612");
  }

  private String docx(String body) {
    byte[] zip =
        Zips.with(
            Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<document><body>" + body + "</body></document>"));
    return reader.text(new Document("a.docx", "", zip));
  }

  private String odt(String body) {
    String content =
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:form=\"f\" xmlns:draw=\"d\"><office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>";
    byte[] zip = Zips.with(Sample.ODT.of(Map.of()).content(), "content.xml", content);
    return reader.text(new Document("a.odt", "", zip));
  }
}
