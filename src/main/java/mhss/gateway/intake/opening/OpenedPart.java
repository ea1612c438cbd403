package mhss.gateway.intake.opening;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mhss.gateway.documents.Document;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.SeenDocument;

/**
 * Something that can be read: a body or a file, with all OpenPGP taken off.
 *
 * @param path place in the mail; a dash leads from a sealed part to what was in it
 * @param content as the sender attached it; text in UTF-8
 * @param shown behind {@link #text()}
 * @param document the same, to be read as a form
 * @param refusal why it cannot
 */
public record OpenedPart(
    String path,
    String mediaType,
    String fileName,
    boolean attachment,
    byte[] content,
    PartText shown,
    Optional<SeenDocument> document,
    Optional<DocumentRefused> refusal,
    Protection protection) {

  /** All that a person would read in it; empty when it cannot be read as a document. */
  public String text() {
    return shown.text();
  }

  /**
   * Something made of the text, once however often it is asked for.
   *
   * @param form a constant
   */
  public <T> T made(Function<String, T> form) {
    return shown.made(form);
  }

  /** What in it may do something in the program of whoever opens the file, in words. */
  public List<String> active() {
    return document.map(SeenDocument::active).orElse(List.of());
  }

  public Document file() {
    return new Document(fileName, mediaType, content);
  }

  /** Of the content, in hex. */
  public String sha256() {
    return HexFormat.of().formatHex(Sha256.of(content));
  }

  /** The same, as far as something with another protection decides about it. */
  public OpenedPart under(Protection other) {
    return new OpenedPart(
        path, mediaType, fileName, attachment, content, shown, document, refusal, other);
  }

  /** What it says belongs in no log. */
  @Override
  public String toString() {
    return "OpenedPart[" + path + " " + mediaType + "]";
  }
}
