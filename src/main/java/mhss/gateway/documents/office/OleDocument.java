package mhss.gateway.documents.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.DocumentRefused.Reason;
import mhss.gateway.documents.content.Content;
import mhss.gateway.documents.content.ContentBuilder;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A Word 97-2003 document as seen; the same container also carries encrypted newer ones. */
public class OleDocument {

  private OleDocument() {}

  public static Content read(byte[] bytes) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw ZippedDocument.encrypted();
      }
      if (root.hasEntryCaseInsensitive("Macros")
          || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        throw ZippedDocument.macros();
      }
      if (!root.hasEntryCaseInsensitive("WordDocument")) {
        throw new DocumentRefused(
            Reason.NOT_A_KNOWN_FORMAT,
            "The file is an Office file, but no Word document; ask the sender for PDF, Word or ODT.");
      }
      if (isEncrypted(root)) {
        throw ZippedDocument.encrypted();
      }
      return word(root);
    }
  }

  /** The flag fEncrypted of the file information block (MS-DOC 2.5.2). */
  private static boolean isEncrypted(DirectoryNode root) throws IOException {
    try (DocumentInputStream word = root.createDocumentInputStream("WordDocument")) {
      byte[] head = word.readNBytes(12);
      return head.length == 12 && (head[11] & 0x01) != 0;
    }
  }

  private static Content word(DirectoryNode root) throws IOException {
    try (HWPFDocument document = new HWPFDocument(root)) {
      ContentBuilder body = new ContentBuilder();
      add(document.getRange(), body);
      add(document.getMainTextboxRange(), body);
      ContentBuilder margins = new ContentBuilder();
      add(document.getHeaderStoryRange(), margins);
      add(document.getFootnoteRange(), margins);
      add(document.getCommentsRange(), margins);
      return Content.flowing("doc", body, margins.fragments(), List.of()).withText();
    } catch (OldWordFileFormatException e) {
      throw new DocumentRefused(
          Reason.NOT_A_KNOWN_FORMAT,
          "The file was written by Word 95 or older; ask the sender to save it as docx or PDF.",
          e);
    }
  }

  private static void add(Range range, ContentBuilder content) {
    if (range == null) {
      return;
    }
    boolean inRow = false;
    for (int i = 0; i < range.numParagraphs(); i++) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable() && !inRow) {
        content.openRow();
        content.nextCell();
      } else if (!paragraph.isInTable() && inRow) {
        content.closeRow();
      }
      inRow = paragraph.isInTable();
      boolean endsCell = WordParagraph.add(paragraph, content);
      if (inRow && paragraph.isTableRowEnd()) {
        content.closeRow();
        inRow = false;
      } else if (inRow && endsCell) {
        content.nextCell();
      } else {
        content.paragraph();
      }
    }
  }

  /** The characters of Word's own file format (MS-DOC 2.4.1). */
  private static class WordParagraph {

    private int instructions;

    static boolean add(Paragraph paragraph, ContentBuilder content) {
      WordParagraph text = new WordParagraph();
      for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
        text.add(paragraph, i, content);
      }
      return paragraph.text().endsWith("\u0007");
    }

    private void add(Paragraph paragraph, int number, ContentBuilder content) {
      CharacterRun run;
      try {
        run = paragraph.getCharacterRun(number);
      } catch (IllegalArgumentException e) {
        // HWPF counts runs that end where the paragraph begins, as LibreOffice writes them.
        return;
      }
      if (!run.isMarkedDeleted() && !run.isVanished()) {
        content.struck(run.isStrikeThrough() || run.isDoubleStrikeThrough());
        content.font(String.valueOf(run.getFontName()), run.getFontSize() / 2f);
        run.text().chars().forEach(character -> add((char) character, content));
      }
    }

    private void add(char character, ContentBuilder content) {
      switch (character) {
        case '\u0013' -> instructions++;
        case '\u0014', '\u0015' -> instructions = Math.max(0, instructions - 1);
        case '\u000B' -> content.lineBreak();
        case '\u001E' -> content.append('-');
        case '\u0007', '\r' -> {}
        default -> {
          if (instructions == 0 && isPicture(character)) {
            content.picture();
          } else if (instructions == 0) {
            content.append(character);
          }
        }
      }
    }

    private static boolean isPicture(char character) {
      return character == '\u0001' || character == '\u0008';
    }
  }
}
