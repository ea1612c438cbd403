package mhss.gateway.console.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.documents.Document;

/** Files that a person names. */
public final class FileOption {

  private static final long MOST = 40L << 20; // bytes

  private FileOption() {}

  public static Document read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw CommandFailed.notFound("There is no file " + file + ": check the path.");
      }
      if (Files.size(file) > MOST) {
        throw CommandFailed.refused("The file is larger than any report: " + file);
      }
      String type = Files.probeContentType(file);
      return new Document(
          file.getFileName().toString(),
          type == null ? "application/octet-stream" : type,
          Files.readAllBytes(file));
    } catch (IOException e) {
      throw CommandFailed.notFound("The file cannot be read: " + file);
    }
  }

  static void write(Path file, Document document) {
    try {
      if (Files.exists(file)) {
        throw CommandFailed.refused(file + " is there already: name another file.");
      }
      Files.write(file, document.content());
    } catch (IOException e) {
      throw CommandFailed.refused("The file cannot be written: " + file);
    }
  }
}
