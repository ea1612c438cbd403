package mhss.gateway.returns.layout.filling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import mhss.gateway.returns.layout.bytes.FixedZip;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A template from its file, if it is a plain workbook. */
final class TemplateFile {

  private static final long LARGEST = 5_000_000;

  /** A hundred times as much as any honest template. */
  private static final int LARGEST_UNPACKED = 50_000_000;

  private static final Pattern ACTIVE =
      Pattern.compile(
          "(?i)vbaProject|externalLinks/|embeddings/|activeX/|connections\\.xml|queryTables/|/tables/|pivot");

  private TemplateFile() {}

  static XSSFWorkbook open(Path file) {
    Place place = Place.whole(file.getFileName().toString());
    byte[] content = content(file, place);
    try {
      Set<String> parts = FixedZip.entries(content, LARGEST_UNPACKED).keySet();
      parts.stream()
          .filter(part -> ACTIVE.matcher(part).find())
          .findFirst()
          .ifPresent(
              part -> {
                throw place
                    .part(part)
                    .unusable("macros, tables, pivots and links to other files cannot be filled");
              });
      return new XSSFWorkbook(new ByteArrayInputStream(content));
    } catch (FixedZip.TooLarge e) {
      throw place.unusable("it has more than 50 MB once unpacked");
    } catch (IOException
        | EmptyFileException
        | UnsupportedFileFormatException
        | OpenXML4JRuntimeException
        | POIXMLException e) {
      throw place.unusable("it is no XLSX file that can be opened; save it as XLSX anew");
    }
  }

  private static byte[] content(Path file, Place place) {
    try {
      if (Files.size(file) > LARGEST) {
        throw place.unusable("it is larger than 5 MB");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw place.unusable("it is missing; put it back, or take it from the release");
    } catch (IOException e) {
      throw place.unusable("it cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }
}
