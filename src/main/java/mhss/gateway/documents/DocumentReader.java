package mhss.gateway.documents;

import java.util.Optional;
import mhss.gateway.documents.labels.FormReading;

/**
 * Reads documents of every accepted format, bounded in size, pages and expansion. Never runs
 * anything in them. Thread-safe.
 */
public class DocumentReader {

  /**
   * All text a person would see, form values included: for recognition and for markers that must
   * not be held.
   *
   * @throws DocumentRefused
   */
  public String text(Document document) {
    return Formats.read(document).text();
  }

  /**
   * The labelled fields, or empty when the document is not this form (fewer than half of its
   * labels).
   *
   * @throws DocumentRefused
   */
  public Optional<ReadForm> read(Document document, FormLayout layout) {
    return FormReading.of(Formats.read(document), layout);
  }
}
