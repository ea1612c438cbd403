package mhss.gateway.returns.layout.filling;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The XML of a sheet around its repeated row. What stands below moves down, and ranges over the row
 * grow, once it is known how many rows came; so all of that is written after them.
 *
 * @param before up to the row
 * @param attributes of the row, without its number
 * @param after from the row's end
 */
record SheetXml(int row, String before, String attributes, String after) {

  private static final Pattern BELOW =
      Pattern.compile("<(row|c)\\b([^>]*?)\\br=\"([A-Z]*)(\\d+)\"");
  private static final Pattern RANGES = Pattern.compile("\\b(ref|sqref)=\"([^\"]*)\"");
  private static final Pattern REFERENCE = Pattern.compile("(\\$?[A-Z]{1,3}\\$?)(\\d+)");
  private static final Pattern SPANS = Pattern.compile("\\s(?:r|spans)=\"[^\"]*\"");
  private static final Pattern DIMENSION = Pattern.compile("<dimension [^>]*/>");

  /**
   * @param row number of the repeated row, from 1
   */
  static SheetXml of(String xml, int row) {
    Matcher found =
        Pattern.compile(
                "<row\\b((?=[^>]*\\sr=\"" + row + "\")[^>]*?)(?:/>|>.*?</row>)", Pattern.DOTALL)
            .matcher(xml);
    if (!found.find()) {
      throw new IllegalStateException("The sheet as saved has no row " + row);
    }
    return new SheetXml(
        row,
        DIMENSION.matcher(xml.substring(0, found.start())).replaceFirst(""),
        SPANS.matcher(found.group(1)).replaceAll(""),
        xml.substring(found.end()));
  }

  /**
   * @param rows written in place of the one
   */
  String after(long rows) {
    long more = rows - 1;
    int end = after.indexOf("</sheetData>");
    String below = BELOW.matcher(after.substring(0, end)).replaceAll(found -> moved(found, more));
    String ranges =
        RANGES
            .matcher(after.substring(end))
            .replaceAll(found -> found.group(1) + "=\"" + grown(found.group(2), more) + "\"");
    return below + ranges;
  }

  private static String moved(MatchResult found, long more) {
    return "<%s%sr=\"%s%d\""
        .formatted(
            found.group(1),
            Matcher.quoteReplacement(found.group(2)),
            found.group(3),
            Long.parseLong(found.group(4)) + more);
  }

  /** Single references and ranges; a range whose last row is the repeated one or below grows. */
  String grown(String references, long more) {
    Matcher reference = REFERENCE.matcher(references);
    StringBuilder grown = new StringBuilder();
    while (reference.find()) {
      long number = Long.parseLong(reference.group(2));
      boolean lastOfRange =
          reference.start() > 0 && references.charAt(reference.start() - 1) == ':';
      boolean alone =
          !lastOfRange
              && (reference.end() == references.length()
                  || references.charAt(reference.end()) != ':');
      boolean moves = number > row || (number == row && lastOfRange);
      String column = Matcher.quoteReplacement(reference.group(1));
      if (alone && number == row && more > 0) {
        reference.appendReplacement(grown, column + number + ":" + column + (number + more));
      } else {
        reference.appendReplacement(grown, column + (moves ? number + more : number));
      }
    }
    return reference.appendTail(grown).toString();
  }
}
