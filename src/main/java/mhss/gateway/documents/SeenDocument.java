package mhss.gateway.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import mhss.gateway.documents.content.Content;
import mhss.gateway.documents.content.Effort;
import mhss.gateway.documents.labels.FormReading;
import mhss.gateway.documents.labels.LabelFinder;

/** A document opened once, to be asked for its text and for its forms. */
public class SeenDocument {

  private final Content content;
  private final Function<FormLayout, LabelFinder> finders;
  private final Effort effort;

  /** Several kinds of message have one form. */
  private final Map<FormLayout, Optional<ReadForm>> forms = new ConcurrentHashMap<>();

  SeenDocument(Content content, Function<FormLayout, LabelFinder> finders, Effort effort) {
    this.content = content;
    this.finders = finders;
    this.effort = effort;
  }

  /** As {@link DocumentReader#text}. */
  public String text() {
    return content.text();
  }

  /**
   * As {@link DocumentReader#read}; empty too once too much work was spent on the document.
   *
   * @throws TooMuchWork when its mail has cost what it may: there may be more forms in it
   */
  public Optional<ReadForm> read(FormLayout layout) {
    return forms.computeIfAbsent(layout, this::readNow);
  }

  private Optional<ReadForm> readNow(FormLayout layout) {
    try {
      return effort.spentOn(() -> FormReading.of(content, finders.apply(layout)));
    } catch (DocumentRefused ofItsOwn) {
      return Optional.empty();
    }
  }

  /** As in {@link ReadForm#format()}. */
  public String format() {
    return content.format();
  }

  /** What in it may do something in the program of whoever opens the file, in words. */
  public List<String> active() {
    return content.active();
  }

  /** In reading order; empty where the format tells no fonts. */
  public List<FontRun> fonts() {
    return content.fonts();
  }
}
