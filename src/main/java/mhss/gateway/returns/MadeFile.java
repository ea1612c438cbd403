package mhss.gateway.returns;

/** A file of a return, in the clear: it lives in memory only. */
public record MadeFile(String name, String mediaType, byte[] content) {

  /**
   * @param ending {@code xlsx}, {@code csv} or {@code pdf}
   */
  public static String mediaType(String ending) {
    return switch (ending) {
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case "pdf" -> "application/pdf";
      default -> "text/csv";
    };
  }
}
