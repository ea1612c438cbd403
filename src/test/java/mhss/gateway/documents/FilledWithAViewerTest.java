package mhss.gateway.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import mhss.gateway.documents.FormLayout.Kind;
import mhss.gateway.documents.FormLayout.Label;
import mhss.gateway.documents.FormLayout.Option;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationInk;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationStrikeout;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** Choices of a printed form, made with a PDF viewer: boxes, words crossed out, ticks by hand. */
class FilledWithAViewerTest {

  private static final FormLayout LAYOUT =
      new FormLayout(
          "choices",
          List.of(
              new Label("customer_name", List.of("Customer Name"), false, false),
              new Label(
                  "attending_work",
                  List.of("Attending work at the moment Y/N (delete)"),
                  false,
                  false,
                  Kind.CHOICE,
                  List.of(
                      new Option("Y", List.of("Y", "Yes")), new Option("N", List.of("N", "No")))),
              new Label(
                  "outcome",
                  List.of("Outcome (tick as appropriate)"),
                  false,
                  false,
                  Kind.CHOICE,
                  List.of(
                      new Option("same-job", List.of("Customer remains in same job")),
                      new Option("not-in-work", List.of("Customer is no longer in work"))))));

  private final byte[] printed =
      new Paper()
          .line("Customer Name: Pat Example")
          .line("Attending work at the moment Y/N (delete)")
          .line("Outcome (tick as appropriate)")
          .line("Customer remains in same job")
          .line("Customer is no longer in work")
          .as(Paper.Format.PDF)
          .content();

  private interface Change {

    void on(PDDocument document, PDPage page) throws IOException;
  }

  @Test
  void readsBoxesBesideTheirOptions() throws IOException {
    String outcome =
        outcome(
            (document, page) -> {
              PDAcroForm form = new PDAcroForm(document);
              document.getDocumentCatalog().setAcroForm(form);
              box(form, page, "Text1", false, place(document, "same"));
              box(form, page, "Text2", true, place(document, "longer"));
            });

    assertThat(outcome).isEqualTo("not-in-work");
  }

  @Test
  void readsBoxesNamedLikeTheirOptionsWhereverTheyStand() throws IOException {
    String outcome =
        outcome(
            (document, page) -> {
              PDAcroForm form = new PDAcroForm(document);
              document.getDocumentCatalog().setAcroForm(form);
              box(form, page, "outcome_same_job", true, new PDRectangle(400, 100, 10, 10));
              box(form, page, "outcome_not_in_work", false, new PDRectangle(400, 80, 10, 10));
            });

    assertThat(outcome).isEqualTo("same-job");
  }

  @Test
  void readsWordsThatWereCrossedOut() throws IOException {
    ReadForm form =
        read(
            (document, page) -> {
              PDRectangle word = place(document, "Y/N");
              PDAnnotationTextMarkup line = new PDAnnotationStrikeout();
              float half = word.getWidth() / 2.6f;
              line.setRectangle(word);
              line.setQuadPoints(
                  new float[] {
                    word.getLowerLeftX(),
                    word.getUpperRightY(),
                    word.getLowerLeftX() + half,
                    word.getUpperRightY(),
                    word.getLowerLeftX(),
                    word.getLowerLeftY(),
                    word.getLowerLeftX() + half,
                    word.getLowerLeftY()
                  });
              page.getAnnotations().add(line);
            });

    assertThat(form.value("attending_work")).contains("N");
  }

  @Test
  void readsATickDrawnByHandAndAnXTypedBesideAnOption() throws IOException {
    assertThat(
            outcome(
                (document, page) -> add(page, new PDAnnotationInk(), place(document, "longer"))))
        .isEqualTo("not-in-work");
    assertThat(
            outcome(
                (document, page) -> {
                  PDAnnotation typed = new PDAnnotationFreeText();
                  typed.setContents("X");
                  PDRectangle place = place(document, "same");
                  add(page, typed, new PDRectangle(300, place.getLowerLeftY(), 20, 13));
                }))
        .isEqualTo("same-job");
  }

  private static void add(PDPage page, PDAnnotation annotation, PDRectangle place)
      throws IOException {
    annotation.setRectangle(place);
    page.getAnnotations().add(annotation);
  }

  private static void box(
      PDAcroForm form, PDPage page, String name, boolean ticked, PDRectangle beside)
      throws IOException {
    PDCheckBox box = new PDCheckBox(form);
    box.setPartialName(name);
    COSName state = ticked ? COSName.YES : COSName.Off;
    box.getCOSObject().setItem(COSName.V, state);
    box.getCOSObject().setItem(COSName.AS, state);
    box.getWidgets().get(0).setRectangle(new PDRectangle(300, beside.getLowerLeftY(), 10, 10));
    page.getAnnotations().add(box.getWidgets().get(0));
    form.getFields().add(box);
  }

  private String outcome(Change change) throws IOException {
    return read(change).value("outcome").orElse("-");
  }

  private ReadForm read(Change change) throws IOException {
    try (PDDocument document = Loader.loadPDF(printed)) {
      change.on(document, document.getPage(0));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      Document filled = new Document("a.pdf", "application/pdf", bytes.toByteArray());
      return new DocumentReader().read(filled, LAYOUT).orElseThrow();
    }
  }

  /** Around the word, in the coordinates of the page. */
  private static PDRectangle place(PDDocument document, String word) throws IOException {
    float height = document.getPage(0).getMediaBox().getHeight();
    PDRectangle[] found = new PDRectangle[1];
    new PDFTextStripper() {
      @Override
      protected void writeString(String text, List<TextPosition> positions) {
        int at = text.indexOf(word);
        if (at >= 0) {
          TextPosition first = positions.get(at);
          TextPosition last = positions.get(at + word.length() - 1);
          found[0] =
              new PDRectangle(
                  first.getXDirAdj(),
                  height - first.getYDirAdj() - 2,
                  last.getEndX() - first.getXDirAdj(),
                  12);
        }
      }
    }.getText(document);
    return found[0];
  }
}
