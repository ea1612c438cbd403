package mhss.gateway.audit.bundle;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines for spreadsheets. */
public final class Csv {

  private Csv() {}

  /** With its line end. */
  public static String line(Object... values) {
    return Arrays.stream(values).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /**
   * A spreadsheet computes what begins with one of these signs: a blank before it keeps it text.
   */
  private static String cell(Object value) {
    String text = value == null ? "" : value.toString();
    String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? " " + text : text;
    return safe.matches("(?s).*[\",;\\t\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
