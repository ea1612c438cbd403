package mhss.gateway.documents.labels.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.documents.FoundField;

/** What stands behind the label of a signature, parted from the date printed beside it. */
public class Signed {

  /** Of the key of the date, behind that of the signature. */
  public static final String DATE = "_date";

  private static final Pattern LABEL =
      Pattern.compile("\\bdated?(?: signed)?\\b[ :.]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern AT_END =
      Pattern.compile(
          "(?:[0-9]{1,2} ?[./ -] ?[0-9]{1,2} ?[./ -] ?[0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
              + "|[0-9]{1,2}(?:st|nd|rd|th)?(?: of)?[ -][A-Za-z]{3,9},?[ -][0-9]{2,4})\\.?$");

  private Signed() {}

  /** The field, without the date, and the date in a field of its own; each only when given. */
  public static List<FoundField> parted(FoundField field) {
    String text = field.value();
    Matcher label = LABEL.matcher(text);
    Matcher date = AT_END.matcher(text.strip());
    if (label.find()) {
      return parts(field, text.substring(0, label.start()), firstLine(text.substring(label.end())));
    }
    return date.find()
        ? parts(field, text.strip().substring(0, date.start()), date.group())
        : parts(field, text, "");
  }

  private static String firstLine(String text) {
    return text.strip().lines().findFirst().orElse("");
  }

  private static List<FoundField> parts(FoundField field, String signature, String date) {
    List<FoundField> parts = new ArrayList<>();
    if (!signature.isBlank()) {
      parts.add(with(field, field.key(), signature.strip()));
    }
    if (!date.isBlank()) {
      parts.add(with(field, field.key() + DATE, date.strip()));
    }
    return parts;
  }

  private static FoundField with(FoundField field, String key, String value) {
    return new FoundField(
        key, value, field.page(), field.line(), field.source(), field.sure(), field.region());
  }
}
