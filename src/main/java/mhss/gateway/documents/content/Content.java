package mhss.gateway.documents.content;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.DocumentRefused.Reason;
import mhss.gateway.documents.FontRun;

/**
 * A document as seen.
 *
 * @param format as in {@link mhss.gateway.documents.ReadForm#format()}
 * @param body in reading order
 * @param tabled the same cell by cell, where lines on paper enclose it; else empty
 * @param margins headers, footers, notes and comments: seen, but no part of a form
 * @param values of fillable fields that are not in the body
 * @param fonts of the body in reading order; empty where the format tells none
 * @param warnings no content
 * @param active what in it may do something in the program of whoever opens the file, as far as a
 *     look at it tells; no content
 */
public record Content(
    String format,
    List<Fragment> body,
    List<Fragment> tabled,
    List<Fragment> margins,
    List<FormValue> values,
    List<FontRun> fonts,
    List<String> warnings,
    List<String> active) {

  public Content {
    body = List.copyOf(body);
    tabled = List.copyOf(tabled);
    margins = List.copyOf(margins);
    values = List.copyOf(values);
    fonts = List.copyOf(fonts);
    warnings = List.copyOf(warnings);
    active = List.copyOf(active);
  }

  /** Of a format without pages. */
  public static Content flowing(
      String format, ContentBuilder body, List<Fragment> margins, List<String> warnings) {
    return new Content(
        format, body.fragments(), List.of(), margins, List.of(), body.fonts(), warnings, List.of());
  }

  /** Of a format that tells neither pages nor fonts. */
  public static Content flowing(String format, List<Fragment> body) {
    return new Content(
        format, body, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public Content carrying(Collection<String> active) {
    return new Content(format, body, tabled, margins, values, fonts, warnings, List.copyOf(active));
  }

  /**
   * The same, when there is anything to read.
   *
   * @throws DocumentRefused for a scan
   */
  public Content withText() {
    if (text().isBlank()) {
      throw new DocumentRefused(
          Reason.NO_TEXT,
          "The document holds no text, only pictures or nothing: a scan; type it in by hand.");
    }
    return this;
  }

  public String text() {
    return Stream.of(
            joined(body),
            values.stream()
                .map(FormValue::value)
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining("\n")),
            joined(margins))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static String joined(List<Fragment> fragments) {
    StringBuilder text = new StringBuilder();
    for (Fragment fragment : fragments) {
      if (text.length() > 0) {
        text.append(
            switch (fragment.before()) {
              case GAP, CELL -> '\t';
              case LINE, PARAGRAPH -> '\n';
            });
      }
      text.append(fragment.text());
    }
    return Symbols.withoutPictures(text.toString());
  }
}
