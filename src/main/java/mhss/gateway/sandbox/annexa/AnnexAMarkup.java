package mhss.gateway.sandbox.annexa;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mhss.gateway.sandbox.annexa.AnnexAForm.Field;

/** Annex A as text, HTML and RTF. */
public class AnnexAMarkup {

  private static final String BULLET = "\uF0B7 ";

  private AnnexAMarkup() {}

  public static String text(Map<String, String> values) {
    StringBuilder text = new StringBuilder(AnnexAForm.TITLE + "\n\n");
    for (List<Field> row : AnnexAForm.ROWS) {
      text.append(
              row.stream().map(field -> line(field, values)).collect(Collectors.joining("    ")))
          .append('\n');
    }
    return text.toString();
  }

  private static String line(Field field, Map<String, String> values) {
    String label = (field.bullet() ? BULLET : "") + field.label();
    return (label + " " + field.value(values)).stripTrailing();
  }

  public static String html(Map<String, String> values) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">");
    html.append("<title>Referral</title></head><body style=\"font-family:Arial\">\n");
    html.append("<h2>").append(AnnexAForm.TITLE).append("</h2>\n<table border=\"1\">\n");
    for (List<Field> row : AnnexAForm.ROWS) {
      html.append("<tr>");
      row.forEach(field -> html.append(cells(field, values, row.size())));
      html.append("</tr>\n");
    }
    return html.append("</table></body></html>\n").toString();
  }

  private static String cells(Field field, Map<String, String> values, int inRow) {
    String label = "<b>" + (field.bullet() ? "&bull;&nbsp;" : "") + escaped(field.label()) + "</b>";
    if (field.isHeading()) {
      return "<td colspan=\"4\">" + label + "</td>";
    }
    String span = inRow == 1 ? " colspan=\"3\"" : "";
    return "<td>" + label + "</td><td" + span + ">" + escaped(field.value(values)) + "</td>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("  ", " &nbsp;")
        .replace("\n", "<br>");
  }

  public static byte[] rtf(Map<String, String> values) {
    StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1\n");
    rtf.append("{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\froman\\fcharset2 Symbol;}}\n");
    rtf.append("{\\info{\\title Referral}}\\paperw11906\\paperh16838\\f0\\fs22\n");
    rtf.append("\\pard\\b\\fs28 ").append(coded(AnnexAForm.TITLE)).append("\\b0\\fs22\\par\n");
    AnnexAForm.ROWS.forEach(row -> rtf.append(rtfRow(row, values)));
    return rtf.append("\\pard\\par}").toString().getBytes(US_ASCII);
  }

  private static String rtfRow(List<Field> row, Map<String, String> values) {
    String borders = "\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs";
    StringBuilder cells = new StringBuilder("\\trowd\\trgaph108");
    int columns = row.get(0).isHeading() ? 1 : row.size() * 2;
    for (int column = 1; column <= columns; column++) {
      cells.append(borders).append("\\cellx").append(column * 9600 / columns);
    }
    cells.append("\n\\pard\\intbl ");
    for (Field field : row) {
      String bullet = field.bullet() ? "{\\f1\\'b7}\\tab " : "";
      cells.append("{\\b ").append(bullet).append(coded(field.label())).append("}\\cell ");
      if (!field.isHeading()) {
        cells.append(coded(field.value(values))).append("\\cell\n");
      }
    }
    return cells.append("\\row\n").toString();
  }

  private static String coded(String text) {
    StringBuilder coded = new StringBuilder();
    for (char character : text.toCharArray()) {
      switch (character) {
        case '\\', '{', '}' -> coded.append('\\').append(character);
        case '\n' -> coded.append("\\line ");
        default ->
            coded.append(
                character < 0x80 ? String.valueOf(character) : "\\u" + (short) character + "?");
      }
    }
    return coded.toString();
  }
}
