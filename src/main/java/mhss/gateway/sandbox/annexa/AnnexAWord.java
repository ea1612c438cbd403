package mhss.gateway.sandbox.annexa;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import mhss.gateway.sandbox.annexa.AnnexAForm.Field;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;

/** Annex A as a Word document: a table of labels and answers. */
public class AnnexAWord {

  private static final int COLUMNS = 4;

  /** A fifth of a millimetre less than the text width of A4, in twentieths of a point. */
  private static final int WIDTH = 9020;

  private AnnexAWord() {}

  public static byte[] docx(Map<String, String> values) {
    try (XWPFDocument document = new XWPFDocument()) {
      write(document.createParagraph(), AnnexAForm.SERVICE, 12, false);
      write(document.createParagraph(), AnnexAForm.TITLE, 16, true);
      XWPFTable table = document.createTable(AnnexAForm.ROWS.size(), COLUMNS);
      table.setWidth(WIDTH);
      for (int row = 0; row < AnnexAForm.ROWS.size(); row++) {
        fill(table.getRow(row), AnnexAForm.ROWS.get(row), values);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(XWPFTableRow row, List<Field> fields, Map<String, String> values) {
    Field first = fields.get(0);
    boolean pair = fields.size() > 1;
    label(row.getCell(0), first);
    if (first.isHeading()) {
      span(row, 0, COLUMNS);
      return;
    }
    write(row.getCell(1).getParagraphs().get(0), first.value(values), 11, false);
    if (pair) {
      label(row.getCell(2), fields.get(1));
      write(row.getCell(3).getParagraphs().get(0), fields.get(1).value(values), 11, false);
    } else {
      span(row, 1, COLUMNS - 1);
    }
  }

  private static void label(XWPFTableCell cell, Field field) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    if (field.bullet()) {
      XWPFRun bullet = paragraph.createRun();
      bullet.setFontFamily("Symbol");
      bullet.setText("\uF0B7 ");
    }
    write(paragraph, field.label(), 11, true);
    cell.setColor(field.isHeading() ? "BFBFBF" : "EDEDED");
  }

  /** Joins a cell with those right of it. */
  private static void span(XWPFTableRow row, int from, int columns) {
    for (int extra = 1; extra < columns; extra++) {
      row.removeCell(from + 1);
    }
    CTTcPr properties = row.getCell(from).getCTTc().addNewTcPr();
    properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
  }

  private static void write(XWPFParagraph paragraph, String text, int size, boolean bold) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily("Arial");
    run.setFontSize(size);
    run.setBold(bold);
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i], i);
    }
  }
}
