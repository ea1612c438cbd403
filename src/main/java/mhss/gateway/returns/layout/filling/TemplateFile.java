package mhss.gateway.returns.layout.filling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
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

  /** Links that a person clicks are none. */
  private static final Pattern OUTSIDE =
      Pattern.compile("<Relationship\\b(?![^>]*/hyperlink\")[^>]*TargetMode\\s*=\\s*[\"']External");

  private TemplateFile() {}

  static XSSFWorkbook open(Path file) {
    Place place = Place.whole(file.getFileName().toString());
    return open(place, content(file, place));
  }

  static XSSFWorkbook open(Place place, byte[] content) {
    try {
      Map<String, byte[]> parts = FixedZip.entries(content, LARGEST_UNPACKED);
      refuseActive(parts, place);
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

  /** Whoever opens what is made of it must neither run anything nor be called home. */
  private static void refuseActive(Map<String, byte[]> parts, Place place) {
    parts.forEach(
        (part, content) -> {
          if (ACTIVE.matcher(part).find()) {
            throw place
                .part(part)
                .unusable("macros, tables, pivots and links to other files cannot be filled");
          }
          if (part.endsWith(".rels")
              && OUTSIDE.matcher(new String(content, StandardCharsets.UTF_8)).find()) {
            throw place.part(part).unusable("it fetches something from elsewhere; put it in");
          }
        });
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
