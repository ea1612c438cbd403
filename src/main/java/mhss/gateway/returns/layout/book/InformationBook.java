package mhss.gateway.returns.layout.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import mhss.gateway.returns.layout.bytes.FixedZip;
import mhss.gateway.returns.layout.bytes.SafeText;
import mhss.gateway.returns.layout.bytes.WorkbookOrigin;
import mhss.gateway.returns.layout.report.InformationReport;
import mhss.gateway.returns.layout.report.Section;
import mhss.gateway.rules.WorkingCalendar;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A report as a workbook: what it is on the first sheet, then a sheet for each section. */
public final class InformationBook {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(WorkingCalendar.LONDON);

  private final InformationReport report;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Styles styles = new Styles(workbook);

  public InformationBook(InformationReport report) {
    this.report = report;
  }

  public byte[] bytes() {
    try (workbook) {
      Page first = new Page(workbook.createSheet("About"), styles);
      about(first);
      for (int i = 0; i < report.sections().size(); i++) {
        section(i + 1, report.sections().get(i), first);
      }
      notes(first);
      WorkbookOrigin.set(workbook, report.madeAt());
      workbook.getProperties().getCoreProperties().setTitle(SafeText.of(report.name()));
      return fixed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void about(Page page) {
    page.sheet().setColumnWidth(0, 24 * 256);
    page.sheet().setColumnWidth(1, 90 * 256);
    page.text(0, Look.TITLE, report.name());
    page.height(28);
    page.next();
    page.text(0, Look.UNDER_TITLE, report.provider());
    page.skip(2);
    pair(
        page,
        "Period",
        DAY.format(report.period().first()) + " to " + DAY.format(report.period().last()));
    pair(page, "Rules", report.ruleSetTitle());
    pair(page, "Contracts", String.join(", ", report.contracts()));
    pair(page, "Version", String.valueOf(report.version()));
    pair(page, "Made", MINUTE.format(report.madeAt()));
    page.next();
    page.text(0, Look.HEADING, "Sections");
    page.next();
  }

  private static void pair(Page page, String label, String value) {
    page.text(0, Look.LABEL, label);
    page.text(1, Look.VALUE, value);
    page.next();
  }

  private void section(int number, Section section, Page first) {
    String title = number + " " + SafeText.of(section.title());
    String sheet = WorkbookUtil.createSafeSheetName(title);
    new SectionSheet(new Page(workbook.createSheet(sheet), styles), section).write(title);
    XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheet.replace("'", "''") + "'!A1");
    first.text(0, Look.LINK, title).setHyperlink(link);
    first.next();
  }

  private void notes(Page page) {
    if (report.notes().isEmpty()) {
      return;
    }
    page.next();
    page.text(0, Look.HEADING, "Notes");
    page.next();
    for (String note : report.notes()) {
      page.text(0, Look.INTRO, note);
      page.next();
    }
  }

  private byte[] fixed() throws IOException {
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    workbook.write(saved);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FixedZip zip = new FixedZip(out, report.madeAt())) {
      for (Map.Entry<String, byte[]> part : FixedZip.entries(saved.toByteArray()).entrySet()) {
        zip.entry(part.getKey(), part.getValue());
      }
    }
    return out.toByteArray();
  }
}
