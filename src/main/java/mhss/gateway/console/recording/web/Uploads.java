package mhss.gateway.console.recording.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.correspondence.DraftFiles;
import mhss.gateway.documents.Document;
import mhss.gateway.operations.TypedId;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files of a form: kept sealed from the look to the sending, so that what was looked at is what
 * leaves. Hidden fields carry their ids.
 */
public class Uploads {

  private static final String ID = "-id";
  private static final int LONGEST_NAME = 120;

  private final DraftFiles drafts;

  public Uploads(DraftFiles drafts) {
    this.drafts = drafts;
  }

  /** Files by field, and the hidden fields that bring them back. */
  public record Taken(Map<String, Document> files, Map<String, String> hidden) {

    public Optional<Document> file(String part) {
      return Optional.ofNullable(files.get(part));
    }
  }

  /**
   * What was uploaded now, else what was kept before.
   *
   * @param caseFile that it is about; null for none yet
   */
  public Taken take(
      Map<String, Optional<MultipartFile>> parts,
      Map<String, String> values,
      UUID caseFile,
      String person) {
    Map<String, Document> files = new LinkedHashMap<>();
    Map<String, String> hidden = new LinkedHashMap<>();
    parts.forEach(
        (part, upload) -> {
          Optional<Document> given = upload.filter(file -> !file.isEmpty()).map(Uploads::document);
          Optional<UUID> id =
              given
                  .map(file -> drafts.keep(caseFile, person, part, file))
                  .or(() -> kept(values.get(part + ID)));
          Optional<Document> file = given.or(() -> id.flatMap(one -> drafts.find(one, person)));
          file.ifPresent(
              document -> {
                files.put(part, document);
                hidden.put(part + ID, id.orElseThrow().toString());
              });
        });
    return new Taken(files, hidden);
  }

  /** They were sent. */
  public void sent(Taken taken) {
    taken.hidden().values().forEach(id -> drafts.forget(UUID.fromString(id)));
  }

  private static Optional<UUID> kept(String id) {
    return Optional.ofNullable(id)
        .flatMap(TypedId::of)
        .filter(typed -> typed.first().equals(typed.last()))
        .map(TypedId::first);
  }

  /** Its type is read from its name: what a browser claims of a file counts for nothing. */
  public static Document document(MultipartFile file) {
    String given = String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]", "");
    String name = given.replaceAll("[^\\p{L}\\p{N} ._()-]", "_");
    String kept = name.substring(Math.max(0, name.length() - LONGEST_NAME));
    String type = URLConnection.guessContentTypeFromName(kept);
    try {
      return new Document(
          kept.isBlank() ? "file" : kept, type == null ? type(kept) : type, file.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    String ending = name.replaceAll(".*\\.", "").toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      case "doc" -> "application/msword";
      case "odt" -> "application/vnd.oasis.opendocument.text";
      case "rtf" -> "application/rtf";
      default -> "application/octet-stream";
    };
  }
}
