package mhss.gateway.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import mhss.gateway.documents.AnnexA.Sample;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagePicturesTest {

  private static final Color LINE = new Color(0xD4351C);

  /** In points: whole ones around a place that lies between them. */
  private static final int ROOM = 1;

  private final DocumentReader reader = new DocumentReader();
  private final PagePictures pictures = new PagePictures();

  @ParameterizedTest
  @EnumSource(names = {"PDF", "PDF_FORM"})
  void drawsEveryPage(Sample sample) throws IOException {
    Document form = sample.of(AnnexA.values());
    int pages = pictures.pages(form);
    assertThat(pages).isPositive();
    for (int page = 1; page <= pages; page++) {
      BufferedImage drawn = image(pictures.png(form, page, List.of()));
      assertThat(drawn.getWidth()).isBetween(900, 1_000);
      assertThat(isThere(drawn, LINE)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PDF", "PDF_FORM"})
  void outlinesTheFieldItIsPointedAt(Sample sample) throws IOException {
    Document form = sample.of(AnnexA.values());
    FoundField urn = field(form, "urn");
    BufferedImage drawn = image(pictures.png(form, urn.page(), List.of(urn.region())));
    assertThat(isThere(drawn, LINE)).isTrue();
  }

  @Test
  void theRegionOfAFieldHoldsItsValue() throws IOException {
    Document form = Sample.PDF.of(AnnexA.values());
    for (FoundField field : reader.read(form, AnnexA.LAYOUT).orElseThrow().fields()) {
      assertThat(field.region().known()).as(field.key()).isTrue();
      assertThat(textIn(form, field)).as(field.key()).contains(plain(field.value()));
    }
  }

  @Test
  void theRegionOfAFieldBeginsWithItsValueNotInItsLabel() throws IOException {
    Document form = Sample.PDF.of(AnnexA.values());
    for (FoundField field : reader.read(form, AnnexA.LAYOUT).orElseThrow().fields()) {
      if (!field.value().contains("\n")) {
        String first = plain(field.value()).split(" ")[0];
        assertThat(textIn(form, field)).as(field.key()).startsWith(first);
      }
    }
  }

  @Test
  void theRegionOfAFillableFieldIsItsBox() {
    Document form = Sample.PDF_FORM.of(AnnexA.values());
    for (FoundField field : reader.read(form, AnnexA.LAYOUT).orElseThrow().fields()) {
      assertThat(field.region().known()).as(field.key()).isTrue();
    }
  }

  @Test
  void whatHasNoPagesHasNoRegions() {
    Document form = Sample.DOCX.of(AnnexA.values());
    assertThat(pictures.pages(form)).isZero();
    assertThat(field(form, "urn").region()).isEqualTo(Region.NONE);
  }

  @Test
  void paintsAPictureAnew() throws IOException {
    ByteArrayOutputStream given = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(3_000, 1_500, BufferedImage.TYPE_INT_RGB), "jpeg", given);
    given.writeBytes("<script>".getBytes(StandardCharsets.US_ASCII));
    Document scan = new Document("scan.jpg", "image/jpeg", given.toByteArray());
    assertThat(pictures.pages(scan)).isOne();
    byte[] painted = pictures.png(scan, 1, List.of());
    assertThat(image(painted).getWidth()).isEqualTo(1_000);
    assertThat(new String(painted, StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
  }

  @Test
  void refusesAPictureThatWouldFillTheMemory() {
    Document bomb = new Document("bomb.png", "image/png", png(60_000, 60_000));
    assertThatThrownBy(() -> pictures.png(bomb, 1, List.of()))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("more than 40000000 points");
  }

  @Test
  void refusesADrawingThatNeverEnds() throws IOException {
    Document endless = new Document("x.pdf", "application/pdf", HostilePdfs.formsInForms());
    assertThatThrownBy(() -> pictures.png(endless, 1, List.of()))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("seconds of work");
  }

  /** One call of the drawing library, which cannot be ended: it must not begin. */
  @Test
  void refusesAShapeOfMoreLinesThanCanBeDrawnAtOnce() throws IOException {
    Document shape = new Document("x.pdf", "application/pdf", HostilePdfs.shapeOfLines(300_000));
    assertThatThrownBy(() -> pictures.png(shape, 1, List.of()))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("lines in one shape");
  }

  @Test
  void leavesOutAShadingThatIsWorkedOutPointByPoint() throws IOException {
    Document shaded = new Document("x.pdf", "application/pdf", HostilePdfs.programmedShading());
    assertThat(image(pictures.png(shaded, 1, List.of())).getWidth()).isPositive();
  }

  @Test
  void refusesAPageThatIsNotThereAndAFileThatIsBroken() {
    Document form = Sample.PDF.of(AnnexA.values());
    assertThatThrownBy(() -> pictures.png(form, 99, List.of())).isInstanceOf(DocumentRefused.class);
    Document broken = new Document("x.pdf", "application/pdf", "%PDF-1.7 no".getBytes());
    assertThat(pictures.pages(broken)).isZero();
    assertThatThrownBy(() -> pictures.png(broken, 1, List.of()))
        .isInstanceOf(DocumentRefused.class);
  }

  private FoundField field(Document form, String key) {
    return reader.read(form, AnnexA.LAYOUT).orElseThrow().fields().stream()
        .filter(found -> found.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static String textIn(Document form, FoundField field) throws IOException {
    Region at = field.region();
    try (PDDocument document = Loader.loadPDF(form.content())) {
      PDFTextStripperByArea area = new PDFTextStripperByArea();
      area.setSortByPosition(true);
      area.addRegion(
          "field",
          new Rectangle(
              Math.round(at.left()) - ROOM,
              Math.round(at.top()) - ROOM,
              Math.round(at.right() - at.left()) + 2 * ROOM,
              Math.round(at.bottom() - at.top()) + 2 * ROOM));
      area.extractRegions(document.getPage(field.page() - 1));
      return plain(area.getTextForRegion("field"));
    }
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static boolean isThere(BufferedImage image, Color colour) {
    int[] points =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    for (int point : points) {
      if (point == colour.getRGB()) {
        return true;
      }
    }
    return false;
  }

  /** Only what says how large it is; nobody has to hold it. */
  private static byte[] png(int width, int height) {
    byte[] head =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    CRC32 sum = new CRC32();
    sum.update(head);
    return ByteBuffer.allocate(8 + 4 + 17 + 4)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
        .putInt(13)
        .put(head)
        .putInt((int) sum.getValue())
        .array();
  }
}
