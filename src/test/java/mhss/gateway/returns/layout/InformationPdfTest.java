package mhss.gateway.returns.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import mhss.gateway.returns.layout.filling.UnusableTemplate;
import mhss.gateway.returns.layout.report.InformationReport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InformationPdfTest {

  private static final Path TEMPLATE = Path.of("templates/returns/information.html.ftl");
  private static final byte[] PRINTED = print(Reports.quarterly());

  @TempDir Path folder;

  @Test
  void printsEverySectionAndNumbersThePages() throws IOException {
    Files.createDirectories(Path.of("target/returns"));
    Files.write(Path.of("target/returns/quarterly.pdf"), PRINTED);
    try (PDDocument document = Loader.loadPDF(PRINTED)) {
      String text = new PDFTextStripper().getText(document);

      assertThat(text)
          .contains(
              "Quarterly management information",
              "1 April to 30 June 2018",
              "Service level agreements",
              "179 of 199",
              "Missed",
              "Page 1 of " + document.getNumberOfPages(),
              "=SUM(A1:A9) typed by somebody")
          .doesNotContain("${");
      assertThat(document.getDocumentCatalog().getDocumentOutline().children()).hasSize(6);
    }
  }

  @Test
  void tagsTablesAndDescribesItsCharts() throws IOException {
    try (PDDocument document = Loader.loadPDF(PRINTED)) {
      List<PDStructureElement> elements = new ArrayList<>();
      collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);

      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(document.getDocumentInformation().getTitle()).startsWith("Calm Minds Ltd");
      assertThat(elements)
          .extracting(PDStructureElement::getStructureType)
          .contains("H1", "H2", "Table", "TH", "TD", "Figure");
      assertThat(elements)
          .filteredOn(element -> element.getStructureType().equals("Figure"))
          .extracting(PDStructureElement::getAlternateDescription)
          .anyMatch(alt -> alt != null && alt.contains("highest 42 in Apr 2018"))
          .allMatch(alt -> alt != null && !alt.isBlank());
    }
  }

  @Test
  void embedsItsFonts() throws IOException {
    try (PDDocument document = Loader.loadPDF(PRINTED)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
          assertThat(page.getResources().getFont(name).getName()).contains("Liberation");
        }
      }
    }
  }

  @Test
  void givesTheSameBytesForTheSameReportInEveryTimeZone() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      assertThat(print(Reports.quarterly())).isEqualTo(PRINTED);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void takesTheTextOfValuesForText() throws IOException {
    InformationReport report =
        new InformationReport(
            "<script>\"${1+1}\"</script>",
            "v8",
            "A&B \"Ltd\"",
            List.of(),
            Reports.quarterly().period(),
            2,
            Instant.parse("2018-07-04T06:00:00Z"),
            List.of(),
            List.of());

    try (PDDocument document = Loader.loadPDF(print(report))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("<script>\"${1+1}\"</script>", "A&B \"Ltd\"", "corrects and replaces");
    }
  }

  @Test
  void fetchesNothingThatATemplateNames() throws IOException {
    Path picture = folder.resolve("picture.png");
    ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    AtomicInteger asked = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", exchange -> asked.incrementAndGet());
    server.start();
    String there = "http://127.0.0.1:" + server.getAddress().getPort();
    String template =
        """
        <html lang="en"><head><title>t</title><meta name="description" content="d"/>
        <link rel="stylesheet" href="%1$s/a.css"/>
        <style>@import url("%1$s/b.css"); body { background-image: url("%1$s/c.png");
        font-family: 'Liberation Sans' } @font-face { font-family: x; src: url("%1$s/d.ttf") }</style>
        </head><body><p>words</p><img src="%1$s/e.png" alt="a"/><img src="%2$s" alt="b"/></body></html>
        """
            .formatted(there, picture.toUri());
    Path file = Files.write(folder.resolve("page.html.ftl"), template.getBytes(UTF_8));
    try (PDDocument document = Loader.loadPDF(print(file))) {
      assertThat(new PDFTextStripper().getText(document)).contains("words");
      assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
    } finally {
      server.stop(0);
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void refusesATemplateThatItCannotUseNamingFileAndLine() throws IOException {
    assertThatThrownBy(() -> print(folder.resolve("none.ftl")))
        .isInstanceOf(UnusableTemplate.class)
        .hasMessage(
            "Correct templates/returns/none.ftl: it is missing; put it back, or take it from the"
                + " release");
    refuses("<html>\n${nobody}</html>", "line 2: 'nobody' has no value here");
    refuses("<html>\n<#if></html>", "line 2: ");
    refuses("<html>\n<p></html>", "line 2 once filled: it is no well-formed XHTML");
    refuses("<html><#macro m><@m/></#macro><@m/></html>", "does not come to an end");
    refuses("<html><#list 1.. as n>many words</#list></html>", "does not come to an end");
    refuses("<html>${'<#--'}${'1'?<#-- -->eval}${'-->'}</html>", "'?eval' is not allowed");
    refuses("<html><#attempt>x<#recover>y</#attempt></html>", "'<#attempt' is not allowed");
    refuses("<html>${name?no_esc}</html>", "'?no_esc' is not allowed");
    refuses("<html><#include '/etc/passwd'></html>", "'<#include' is not allowed");
    refuses("<!DOCTYPE html SYSTEM 'http://other.example/x'><html/>", "no well-formed XHTML");
  }

  private void refuses(String template, String words) throws IOException {
    Path file = Files.write(folder.resolve("page.html.ftl"), template.getBytes(UTF_8));
    assertThatThrownBy(() -> print(file))
        .isInstanceOf(UnusableTemplate.class)
        .hasMessageStartingWith("Correct templates/returns/page.html.ftl: ")
        .hasMessageContaining(words);
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        elements.add(element);
        collect(element, elements);
      }
    }
  }

  private static byte[] print(InformationReport report) {
    return new InformationPdf(TEMPLATE).pdf(report);
  }

  private static byte[] print(Path template) {
    return new InformationPdf(template).pdf(Reports.quarterly());
  }
}
