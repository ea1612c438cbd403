package mhss.gateway.audit.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.documents.FoundField;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.intake.PlainMail;

/** A mail as data, with the file of each part beside it. */
final class MailData {

  private MailData() {}

  /**
   * @param files name in the bundle, by the path of the part
   */
  static Map<String, Object> of(PlainMail mail, Map<String, String> files) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("from", mail.from());
    data.put("to", mail.to());
    data.put("date", mail.date().map(Object::toString).orElse(null));
    data.put("subject", mail.subject());
    data.put("outerSubject", mail.outerSubject().orElse(null));
    data.put("parts", mail.parts().stream().map(part -> of(part, files)).toList());
    data.put(
        "notOpened",
        mail.unopened().stream()
            .map(part -> Map.of("part", part.path(), "cause", part.advice()))
            .toList());
    return data;
  }

  private static Map<String, Object> of(PlainMail.Part part, Map<String, String> files) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("part", part.path());
    data.put("mediaType", part.mediaType());
    data.put("name", part.fileName());
    data.put("file", files.get(part.path()));
    data.put("protection", part.protection());
    data.put("notRead", part.refusal().orElse(null));
    data.put("activeContent", part.active());
    data.put("forms", part.forms().stream().map(MailData::of).toList());
    return data;
  }

  private static Map<String, Object> of(ReadForm form) {
    List<Map<String, Object>> fields = form.fields().stream().map(MailData::of).toList();
    return Map.of("form", form.layout(), "format", form.format(), "fields", fields);
  }

  private static Map<String, Object> of(FoundField field) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("key", field.key());
    data.put("value", field.value());
    data.put("page", field.page());
    data.put("line", field.line());
    data.put("source", field.source());
    return data;
  }
}
