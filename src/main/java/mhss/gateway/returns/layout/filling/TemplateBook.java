package mhss.gateway.returns.layout.filling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.returns.layout.bytes.FixedZip;
import mhss.gateway.returns.layout.bytes.WorkbookOrigin;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A filled template. POI fills what stands once and saves it in memory; the rows are then written
 * straight into the sheet's XML as they come. Nothing waits in a temporary file, as in POI's own
 * streaming: rows are content, and content stands only under the vault.
 */
public final class TemplateBook {

  private static final String TYPES = "[Content_Types].xml";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final Pattern STRING = Pattern.compile("<si>.*?</si>", Pattern.DOTALL);
  private static final Pattern NAME =
      Pattern.compile("(<definedName\\b[^>]*>)([^<]*)(</definedName>)");

  private final Filling filling;
  private final Map<String, byte[]> parts;

  /** Empty in a form, which has no rows. */
  private final Optional<SheetOfRows> sheet;

  /**
   * @throws UnusableTemplate naming file, sheet and cell
   */
  public TemplateBook(Filling filling) throws IOException {
    this.filling = filling;
    try (XSSFWorkbook workbook = TemplateFile.open(filling.template())) {
      Cells cells = new Cells(filling, workbook);
      WorkbookOrigin.set(workbook, filling.madeAt());
      ByteArrayOutputStream saved = new ByteArrayOutputStream();
      workbook.write(saved);
      this.parts = FixedZip.entries(saved.toByteArray());
      dropTemplateStrings();
      refusePlaceholdersElsewhere();
      this.sheet = cells.repeats() ? Optional.of(sheet(cells)) : Optional.empty();
    }
  }

  private SheetOfRows sheet(Cells cells) {
    String part = cells.sheet().getPackagePart().getPartName().getName().substring(1);
    return new SheetOfRows(
        part,
        cells.sheet().getSheetName(),
        SheetXml.of(text(parts.get(part)), cells.row()),
        cells.repeated(),
        filling.columns().size());
  }

  /**
   * @param out left open
   */
  public void write(Iterable<? extends List<?>> rows, OutputStream out) throws IOException {
    try (FixedZip zip = new FixedZip(out, filling.madeAt())) {
      // Programs tell a workbook by its first entry; the names come after the rows they range over.
      zip.entry(TYPES, parts.remove(TYPES));
      if (sheet.isPresent()) {
        parts.remove(sheet.get().part());
        long written = sheet.get().write(rows, zip.entry(sheet.get().part()));
        parts.computeIfPresent(WORKBOOK, (name, xml) -> utf8(names(text(xml), written - 1)));
      }
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.entry(part.getKey(), part.getValue());
      }
    }
  }

  /** POI keeps texts that no cell shows any more. */
  private void dropTemplateStrings() {
    parts.computeIfPresent(
        STRINGS,
        (name, xml) ->
            utf8(
                STRING
                    .matcher(text(xml))
                    .replaceAll(
                        si ->
                            si.group().replaceAll("<[^>]*>", "").contains("${")
                                ? "<si><t/></si>"
                                : Matcher.quoteReplacement(si.group()))));
  }

  private void refusePlaceholdersElsewhere() {
    parts.forEach(
        (name, content) -> {
          if (name.endsWith(".xml") && text(content).contains("${")) {
            throw Place.whole(filling.template().getFileName().toString())
                .part(name)
                .unusable("placeholders stand in cells, not in headers, comments, shapes or names");
          }
        });
  }

  /** Print areas and filters over the repeated row grow with it. */
  private String names(String workbook, long more) {
    return NAME.matcher(workbook)
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    name.group(1) + grown(name.group(2), more) + name.group(3)));
  }

  private String grown(String name, long more) {
    String sheetName = sheet.orElseThrow().name();
    int cells = name.lastIndexOf('!') + 1;
    String of = name.substring(0, cells);
    boolean ours = of.equals(sheetName + "!") || of.equals("'" + sheetName + "'!");
    return ours ? of + sheet.orElseThrow().xml().grown(name.substring(cells), more) : name;
  }

  private static String text(byte[] xml) {
    return new String(xml, StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
