package mhss.gateway.documents;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.documents.AnnexA.Sample;

/** Prints milliseconds of processor time per document, warm, one thread. */
final class DocumentReaderBench {

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 400;

  private DocumentReaderBench() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, Document> documents = new LinkedHashMap<>();
    for (Sample sample : Sample.values()) {
      documents.put(sample.name(), sample.of(AnnexA.values()));
    }
    for (String ending : new String[] {".pdf", ".doc", ".docx", ".odt", ".rtf"}) {
      documents.put("LibreOffice " + ending, AnnexAFromLibreOfficeTest.saved("annex-a" + ending));
    }
    documents.forEach((name, document) -> measure(document));
    documents.forEach(
        (name, document) -> System.out.printf("%-20s %6.2f ms%n", name, measure(document)));
  }

  private static double measure(Document document) {
    DocumentReader reader = new DocumentReader();
    long start = CLOCK.getCurrentThreadCpuTime();
    for (int round = 0; round < ROUNDS; round++) {
      reader.read(document, AnnexA.LAYOUT).orElseThrow();
    }
    return (CLOCK.getCurrentThreadCpuTime() - start) / 1e6 / ROUNDS;
  }
}
