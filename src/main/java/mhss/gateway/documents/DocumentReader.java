package mhss.gateway.documents;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import mhss.gateway.documents.content.Effort;
import mhss.gateway.documents.labels.LabelFinder;

/**
 * Reads documents of every accepted format, bounded in size, pages and expansion. Never runs
 * anything in them. Thread-safe.
 */
public class DocumentReader {

  /** Layouts are few: those of the rule sets. */
  private final Map<FormLayout, LabelFinder> finders;

  private final Supplier<Effort> efforts;

  public DocumentReader() {
    this(new ConcurrentHashMap<>(), Effort::new);
  }

  private DocumentReader(Map<FormLayout, LabelFinder> finders, Supplier<Effort> efforts) {
    this.finders = finders;
    this.efforts = efforts;
  }

  /** For the documents of one mail: what is spent on one of them is not left for the others. */
  public DocumentReader within(MailEffort mail) {
    return new DocumentReader(finders, mail::forDocument);
  }

  /**
   * Opens a document that will be asked more than once: opening is most of the work.
   *
   * @throws DocumentRefused
   * @throws TooMuchWork when the documents of its mail have cost what they may
   */
  public SeenDocument open(Document document) {
    Effort effort = efforts.get();
    return new SeenDocument(
        effort.spentOn(() -> Formats.read(document)),
        layout -> finders.computeIfAbsent(layout, LabelFinder::new),
        effort);
  }

  /**
   * All text a person would see, form values included: for recognition and for markers that must
   * not be held.
   *
   * @throws DocumentRefused
   */
  public String text(Document document) {
    return open(document).text();
  }

  /**
   * The labelled fields, or empty when the document is not this form (fewer than half of its
   * labels).
   *
   * @throws DocumentRefused
   */
  public Optional<ReadForm> read(Document document, FormLayout layout) {
    return open(document).read(layout);
  }
}
