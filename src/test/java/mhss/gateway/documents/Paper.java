package mhss.gateway.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A page as a person fills it in, saved in each format. Text in «angles» is struck through. */
public final class Paper {

  /** Shown as a picture. */
  public static final String PICTURE = "\uFFFC";

  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final String font;
  private final float size;
  private final List<List<String>> rows = new ArrayList<>();

  public Paper() {
    this("Arial", 12);
  }

  public Paper(String font, float size) {
    this.font = font;
    this.size = size;
  }

  /** A paragraph; a tab is a tab. */
  public Paper line(String text) {
    rows.add(new ArrayList<>(List.of(text)));
    return this;
  }

  /** A row of a table. */
  public Paper row(String first, String... cells) {
    List<String> row = new ArrayList<>(List.of(first));
    row.addAll(List.of(cells));
    row.add(null);
    rows.add(row);
    return this;
  }

  public enum Format {
    DOCX,
    ODT,
    RTF,
    HTML,
    TEXT,
    PDF
  }

  public Document as(Format format) {
    byte[] bytes =
        switch (format) {
          case DOCX -> docx();
          case ODT -> odt();
          case RTF -> rtf().getBytes(UTF_8);
          case HTML -> html().getBytes(UTF_8);
          case TEXT -> text().getBytes(UTF_8);
          case PDF -> PaperPrint.of(rows, size);
        };
    String ending = format == Format.TEXT ? "txt" : format.name().toLowerCase();
    return new Document("report." + ending, "application/octet-stream", bytes);
  }

  private interface Run {

    String of(String text, boolean struck);
  }

  private static String runs(String text, Run run) {
    StringBuilder all = new StringBuilder();
    for (String part : text.split("(?=«)|(?<=»)")) {
      boolean struck = part.startsWith("«");
      all.append(run.of(part.replaceAll("[«»]", ""), struck));
    }
    return all.toString();
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static boolean isRow(List<String> row) {
    return row.contains(null);
  }

  private byte[] docx() {
    StringBuilder body = new StringBuilder();
    for (List<String> row : rows) {
      String paragraphs =
          row.stream()
              .filter(cell -> cell != null)
              .map(cell -> "<w:p>" + runs(cell, this::wordRun) + "</w:p>")
              .map(p -> isRow(row) ? "<w:tc>" + p + "</w:tc>" : p)
              .collect(Collectors.joining());
      body.append(isRow(row) ? "<w:tbl><w:tr>" + paragraphs + "</w:tr></w:tbl>" : paragraphs);
    }
    return Zips.with(
        Map.of(
            "[Content_Types].xml",
            "<Types/>",
            "word/styles.xml",
            ("<w:styles xmlns:w=\"w\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\"/><w:sz w:val=\"20\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                    + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:rPr><w:rFonts w:ascii=\"%s\"/></w:rPr></w:style>"
                    + "<w:style w:type=\"character\" w:styleId=\"Answer\"><w:rPr><w:sz w:val=\"%d\"/></w:rPr></w:style></w:styles>")
                .formatted(font, Math.round(size * 2)),
            "word/document.xml",
            "<w:document xmlns:w=\"w\" xmlns:a=\"a\"><w:body>" + body + "</w:body></w:document>"));
  }

  private String wordRun(String text, boolean struck) {
    String properties =
        "<w:rPr><w:rStyle w:val=\"Answer\"/>" + (struck ? "<w:strike/>" : "") + "</w:rPr>";
    String content =
        "<w:t xml:space=\"preserve\">"
            + xml(text)
                .replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">")
                .replace(PICTURE, "</w:t><w:drawing><a:blip/></w:drawing><w:t>")
            + "</w:t>";
    return "<w:r>" + properties + content + "</w:r>";
  }

  private byte[] odt() {
    StringBuilder body = new StringBuilder();
    for (List<String> row : rows) {
      String paragraphs =
          row.stream()
              .filter(cell -> cell != null)
              .map(
                  cell ->
                      "<text:p text:style-name=\"P1\">" + runs(cell, Paper::odtRun) + "</text:p>")
              .map(p -> isRow(row) ? "<table:table-cell>" + p + "</table:table-cell>" : p)
              .collect(Collectors.joining());
      body.append(
          isRow(row)
              ? "<table:table><table:table-row>" + paragraphs + "</table:table-row></table:table>"
              : paragraphs);
    }
    String content =
        ("<o:document-content xmlns:o=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:draw=\"d\" xmlns:style=\"s\" xmlns:fo=\"f\">"
                + "<style:font-face style:name=\"F1\" fo:font-family=\"'%s'\"/>"
                + "<o:automatic-styles><style:style style:name=\"P1\" style:family=\"paragraph\"><style:text-properties style:font-name=\"F1\" fo:font-size=\"%spt\"/></style:style>"
                + "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style></o:automatic-styles>"
                + "<o:body><o:text>%s</o:text></o:body></o:document-content>")
            .formatted(font, size, body);
    return Zips.with(
        Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content));
  }

  private static String odtRun(String text, boolean struck) {
    String content =
        xml(text)
            .replace("\t", "<text:tab/>")
            .replace(PICTURE, "<draw:frame><draw:image/><draw:image/></draw:frame>");
    return struck ? "<text:span text:style-name=\"T1\">" + content + "</text:span>" : content;
  }

  private String rtf() {
    StringBuilder body = new StringBuilder();
    for (List<String> row : rows) {
      for (String cell : row) {
        if (cell != null) {
          body.append(isRow(row) ? "\\intbl " : "").append(runs(cell, Paper::rtfRun));
          body.append(isRow(row) ? "\\cell " : "\\par ");
        }
      }
      body.append(isRow(row) ? "\\row\\pard " : "");
    }
    return "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 %s;}{\\f1 Other;}}\\pard\\plain\\f0\\fs%d %s}"
        .formatted(font, Math.round(size * 2), body);
  }

  private static String rtfRun(String text, boolean struck) {
    StringBuilder run = new StringBuilder(struck ? "{\\strike " : "{");
    for (char character : text.toCharArray()) {
      if (character == PICTURE.charAt(0)) {
        run.append("{\\*\\shppict{\\pict\\pngblip 00}}{\\nonshppict{\\pict 00}}");
      } else if (character == '\t') {
        run.append("\\tab ");
      } else if (character < 128) {
        run.append(character);
      } else {
        run.append("\\u").append((int) (short) character).append('?');
      }
    }
    return run.append("}").toString();
  }

  private String html() {
    StringBuilder body = new StringBuilder();
    for (List<String> row : rows) {
      String cells =
          row.stream()
              .filter(cell -> cell != null)
              .map(cell -> runs(cell, Paper::htmlRun))
              .map(cell -> isRow(row) ? "<td>" + cell + "</td>" : "<p>" + cell + "</p>")
              .collect(Collectors.joining());
      body.append(isRow(row) ? "<table><tr>" + cells + "</tr></table>" : cells);
    }
    return "<html><body>" + body + "</body></html>";
  }

  private static String htmlRun(String text, boolean struck) {
    String content =
        xml(text).replace("\t", "&nbsp;&nbsp;&nbsp;&nbsp;").replace(PICTURE, "<img src=x>");
    return struck ? "<s>" + content + "</s>" : content;
  }

  private String text() {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .filter(cell -> cell != null)
                    .map(cell -> runs(cell, Paper::typed).replace("\t", "    "))
                    .collect(Collectors.joining("    ")))
        .collect(Collectors.joining("\n"));
  }

  private static String typed(String text, boolean struck) {
    return struck ? text.replaceAll("(.)", "$1\u0336") : text;
  }

  static byte[] picture() {
    return DOT.clone();
  }
}
