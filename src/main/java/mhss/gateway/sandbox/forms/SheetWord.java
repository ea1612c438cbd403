package mhss.gateway.sandbox.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import mhss.gateway.sandbox.forms.Sheet.Line;
import mhss.gateway.sandbox.forms.Sheet.Option;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A Word document: a table of labels and answers, in Arial 12 as the standard wants it. */
final class SheetWord {

  private static final int COLUMNS = 4;
  private static final int WIDTH = 9020;
  private static final String TICKED = "\u2612 ";
  private static final String EMPTY = "\u2610 ";

  private SheetWord() {}

  static byte[] of(Sheet sheet) {
    return of(sheet, "Arial", 12);
  }

  static byte[] of(Sheet sheet, String font, int size) {
    Pen pen = new Pen(font, size);
    try (XWPFDocument document = new XWPFDocument()) {
      pen.write(document.createParagraph(), sheet.service(), false);
      pen.write(document.createParagraph(), sheet.title(), true);
      XWPFTable table = document.createTable(sheet.rows().size(), COLUMNS);
      table.setWidth(WIDTH);
      for (int row = 0; row < sheet.rows().size(); row++) {
        pen.fill(table.getRow(row), sheet.rows().get(row));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Pen(String font, int size) {

    void fill(XWPFTableRow row, List<Line> lines) {
      Line first = lines.get(0);
      write(first(row.getCell(0)), first.label(), true);
      if (first.isHeading()) {
        span(row, 0, COLUMNS);
        return;
      }
      answer(row.getCell(1), first);
      if (lines.size() > 1) {
        write(first(row.getCell(2)), lines.get(1).label(), true);
        answer(row.getCell(3), lines.get(1));
      } else {
        span(row, 1, COLUMNS - 1);
      }
    }

    private void answer(XWPFTableCell cell, Line line) {
      XWPFParagraph paragraph = first(cell);
      boolean begun = false;
      for (Option option : line.options()) {
        if (line.isStruck()) {
          write(paragraph, begun ? "/" : "", false);
          write(paragraph, option.words(), false)
              .setStrikeThrough(line.isAnswered() && !option.chosen());
        } else {
          XWPFParagraph own = begun ? cell.addParagraph() : paragraph;
          write(own, (option.chosen() ? TICKED : EMPTY) + option.words(), false);
        }
        begun = true;
      }
      if (line.options().isEmpty()) {
        write(paragraph, line.value(), false);
      }
    }

    private XWPFRun write(XWPFParagraph paragraph, String text, boolean bold) {
      XWPFRun run = paragraph.createRun();
      run.setFontFamily(font);
      run.setFontSize(size);
      run.setBold(bold);
      String[] lines = text.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          run.addBreak();
        }
        run.setText(lines[i], i);
      }
      return run;
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
      return cell.getParagraphs().get(0);
    }

    /** Joins a cell with those right of it. */
    private static void span(XWPFTableRow row, int from, int columns) {
      for (int extra = 1; extra < columns; extra++) {
        row.removeCell(from + 1);
      }
      row.getCell(from).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
    }
  }
}
