package mhss.gateway.mail.mime;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mhss.gateway.mail.MailPart.Header;
import mhss.gateway.mail.text.FileNames;

/** What a part says it is, and under which name. */
record ContentType(
    String mediaType, Map<String, String> parameters, String fileName, boolean attachment) {

  private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^+.-]+/[\\w!#$&^+.-]+");
  private static final Map<String, String> SHORT =
      Map.of("text", "text/plain", "html", "text/html", "pdf", "application/pdf");

  static ContentType of(HeaderBlock headers, String assumed, Set<String> defects) {
    String raw = firstReadable(headers);
    String disposition = headers.raw("Content-Disposition");
    Map<String, String> parameters = FieldValue.parameters(raw);
    Map<String, String> placing = FieldValue.parameters(disposition);
    String given = placing.getOrDefault("filename", "");
    given = given.isBlank() ? parameters.getOrDefault("name", "") : given;
    String name = FileNames.safe(given);
    if (!name.equals(given)) {
      defects.add("file name made safe");
    }
    boolean attachment = FieldValue.value(disposition).startsWith("attachment") || !name.isEmpty();
    return new ContentType(
        mediaType(raw, assumed, defects), Map.copyOf(parameters), name, attachment);
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  boolean multipart() {
    return mediaType.startsWith("multipart/");
  }

  boolean mail() {
    return mediaType.equals("message/rfc822") || mediaType.equals("message/global");
  }

  boolean winmail() {
    return mediaType.equals("application/ms-tnef")
        || mediaType.equals("application/vnd.ms-tnef")
        || fileName.equalsIgnoreCase("winmail.dat");
  }

  private static String firstReadable(HeaderBlock headers) {
    String first = headers.raw("Content-Type");
    return headers.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase("Content-Type"))
        .map(Header::raw)
        .filter(raw -> MEDIA_TYPE.matcher(FieldValue.value(raw)).matches())
        .findFirst()
        .orElse(first);
  }

  private static String mediaType(String raw, String assumed, Set<String> defects) {
    String value = FieldValue.value(raw).replaceAll("\\s*/\\s*", "/");
    value = value.contains(" ") ? value.substring(0, value.indexOf(' ')) : value;
    if (MEDIA_TYPE.matcher(value).matches()) {
      return value;
    }
    if (raw.isEmpty()) {
      return assumed;
    }
    defects.add("unreadable content type");
    return SHORT.getOrDefault(value, "application/octet-stream");
  }
}
