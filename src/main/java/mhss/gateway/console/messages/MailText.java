package mhss.gateway.console.messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.documents.FoundField;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.intake.PlainMail;

/** A mail as data that can be printed: nothing a sender wrote may steer the terminal. */
public final class MailText {

  private MailText() {}

  public static Map<String, Object> of(PlainMail mail) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("from", plain(String.join(", ", mail.from())));
    text.put("to", plain(String.join(", ", mail.to())));
    text.put("date", mail.date().map(Object::toString).orElse(null));
    text.put("subject", plain(mail.subject()));
    mail.outerSubject().ifPresent(outer -> text.put("outerSubject", plain(outer)));
    text.put("parts", mail.parts().stream().map(MailText::part).toList());
    text.put(
        "notOpened",
        mail.unopened().stream()
            .map(part -> Map.of("part", part.path(), "cause", part.advice()))
            .toList());
    return text;
  }

  private static Map<String, Object> part(PlainMail.Part part) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("part", part.path());
    text.put("type", plain(part.mediaType()));
    text.put("file", part.fileName().isEmpty() ? null : plain(part.fileName()));
    text.put("protection", part.protection());
    part.refusal().ifPresent(why -> text.put("notRead", why));
    text.put("activeContent", part.active());
    text.put("forms", part.forms().stream().map(MailText::form).toList());
    text.put("text", plain(part.text()));
    text.put("quotedLinesLeftOut", part.quotedLines());
    return text;
  }

  private static Map<String, Object> form(ReadForm form) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("form", form.layout());
    text.put("format", form.format());
    List<Map<String, Object>> fields = new ArrayList<>();
    form.fields().forEach(field -> fields.add(field(field)));
    text.put("fields", fields);
    text.put(
        "withoutValue",
        form.labelsFound().stream().filter(key -> form.value(key).isEmpty()).toList());
    text.put("warnings", form.warnings());
    return text;
  }

  private static Map<String, Object> field(FoundField field) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("key", field.key());
    text.put("value", plain(field.value()));
    text.put("found", place(field));
    return text;
  }

  private static String place(FoundField field) {
    String line = field.line() == 0 ? "" : "line " + field.line() + ", ";
    return (field.page() == 0 ? "" : "page " + field.page() + ", ") + line + plain(field.source());
  }

  private static String plain(String untrusted) {
    return untrusted
        .replaceAll("\\R", "\n")
        .replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\n\\t]]", "");
  }
}
