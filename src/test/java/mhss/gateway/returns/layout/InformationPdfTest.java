package mhss.gateway.returns.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InformationPdfTest {

  private final InformationPdf pdf =
      new InformationPdf(Path.of("templates/returns/information.html.ftl"));

  @Test
  void printsAQuarter() throws IOException {
    byte[] printed = pdf.pdf(Reports.quarterly());

    Files.createDirectories(Path.of("target/returns"));
    Files.write(Path.of("target/returns/quarterly.pdf"), printed);
    assertThat(printed).startsWith("%PDF-".getBytes());
  }
}
