package mhss.gateway.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A line of {@code src/test/resources/corpus/mails/table.tsv}: a mail as it travelled, byte for
 * byte, and what becomes of it.
 *
 * @param outcome status of the message, or {@code withheld}
 * @param cause null: none
 * @param urn of the case it opens; null: it opens none
 * @param name of the customer, as read from its form; null: none
 * @param says what it is
 */
record WholeMail(String file, String outcome, String cause, String urn, String name, String says) {

  static final Path FOLDER = Corpus.FOLDER.resolve("mails");

  static List<WholeMail> all() {
    try {
      return Files.readAllLines(FOLDER.resolve("table.tsv")).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(WholeMail::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WholeMail of(String line) {
    List<String> cells =
        Arrays.stream(line.split("\t", -1)).map(cell -> cell.equals("-") ? null : cell).toList();
    if (cells.size() != 6) {
      throw new IllegalStateException(
          "Six cells parted by tabs, not " + cells.size() + ": " + line);
    }
    return new WholeMail(
        cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
  }

  byte[] bytes() {
    try {
      return Files.readAllBytes(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return file + ": " + says;
  }
}
