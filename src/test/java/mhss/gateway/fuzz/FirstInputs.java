package mhss.gateway.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mhss.gateway.documents.HostileDocuments;
import mhss.gateway.sandbox.AnnexASamples;
import mhss.gateway.sandbox.annexa.Customer;

/** What fuzzing begins with, beside the seeds: ordinary mails and forms, and hostile ones. */
final class FirstInputs {

  private static final int LARGEST = 64 << 10;
  private static final Path CORPUS = Path.of("src/test/resources/corpus");

  private final Path folder;

  private FirstInputs(Path folder) {
    this.folder = folder;
  }

  /** The target, and the folder to write into. */
  public static void main(String[] arguments) throws Exception {
    FirstInputs inputs = new FirstInputs(Files.createDirectories(Path.of(arguments[1])));
    switch (Target.valueOf(arguments[0].toUpperCase(java.util.Locale.ROOT))) {
      case MIME -> inputs.mails(false);
      case RECOGNITION -> inputs.mails(true);
      case DOCUMENTS -> inputs.documents();
      case OPENPGP -> {
        // Its seeds are all: they were made together with the keys.
      }
    }
  }

  private void mails(boolean wrapped) throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      List<Path> small =
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.toFile().length() < LARGEST)
              .toList();
      for (Path file : small) {
        byte[] content = Files.readAllBytes(file);
        String name = CORPUS.relativize(file).toString().replace('/', '-');
        boolean mail = name.endsWith(".eml");
        write(name, !wrapped ? content : put(mail ? 0 : 1, content));
        if (wrapped && mail) {
          write("said-" + name, put(1, said(content)));
        }
      }
    }
  }

  /** The subject, and the text below it. */
  private static byte[] said(byte[] mail) {
    String[] parts = new String(mail, StandardCharsets.UTF_8).split("\\r?\\n\\r?\\n", 2);
    String subject = parts[0].replaceAll("(?s).*?Subject: ([^\\r\\n]*).*", "$1");
    return (subject + "\n" + (parts.length > 1 ? parts[1] : "")).getBytes(StandardCharsets.UTF_8);
  }

  private void documents() throws Exception {
    var values =
        Customer.referred("Pat Example", "AB1234", java.time.LocalDate.parse("2026-11-20"));
    write("pdf-form", put(0, AnnexASamples.pdfForm(values)));
    write("pdf-flat", put(0, AnnexASamples.flatPdf(values)));
    write("docx", put(0, AnnexASamples.docx(values)));
    write("docx-words", put(3, part(AnnexASamples.docx(values), "word/document.xml")));
    write("odt", put(0, AnnexASamples.odt(values)));
    write("odt-words", put(5, part(AnnexASamples.odt(values), "content.xml")));
    write("rtf", put(0, AnnexASamples.rtf(values)));
    write("html", put(1, AnnexASamples.html(values).getBytes(StandardCharsets.UTF_8)));
    write("text", put(2, AnnexASamples.text(values).getBytes(StandardCharsets.UTF_8)));
    write(
        "page",
        put(
            6,
            "BT /F 10 Tf 50 700 Td (Customer name: Pat) Tj ET /X Do"
                .getBytes(StandardCharsets.UTF_8)));
    for (var each : HostileDocuments.all().entrySet()) {
      if (each.getValue().length < LARGEST) {
        write("hostile-" + each.getKey().replaceAll("[^a-z0-9.]", "-"), put(0, each.getValue()));
      }
    }
    try (Stream<Path> files = Files.walk(CORPUS)) {
      for (Path file :
          files.filter(Files::isRegularFile).filter(f -> f.toString().endsWith(".txt")).toList()) {
        write(file.getFileName().toString(), put(2, Files.readAllBytes(file)));
      }
    }
  }

  private static byte[] part(byte[] archive, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new IllegalArgumentException("No " + name);
  }

  private static byte[] put(int kind, byte[] rest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(kind);
    bytes.writeBytes(rest);
    return bytes.toByteArray();
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }
}
