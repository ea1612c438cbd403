package mhss.gateway.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import mhss.gateway.sandbox.AnnexASamples;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents no reader should accept. */
final class BadDocuments {

  private BadDocuments() {}

  /** With an empty password anybody can read it, but printing is forbidden. */
  static byte[] pdfWithPassword(String password) throws IOException {
    try (PDDocument document = Loader.loadPDF(AnnexASamples.flatPdf(AnnexA.values()))) {
      AccessPermission rights = new AccessPermission();
      rights.setCanPrint(false);
      rights.setCanExtractContent(false);
      StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, rights);
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      return saved(document);
    }
  }

  static byte[] docxWithPassword() throws IOException, GeneralSecurityException {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream stream = encryptor.getDataStream(files)) {
        stream.write(AnnexASamples.docx(AnnexA.values()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  /** Sets the flag fEncrypted of the file information block (MS-DOC 2.5.2). */
  static byte[] docWithPassword() throws IOException {
    byte[] doc = AnnexAFromLibreOfficeTest.saved("annex-a.doc").content();
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(doc))) {
      DirectoryNode root = files.getRoot();
      byte[] word;
      try (DocumentInputStream stream = root.createDocumentInputStream("WordDocument")) {
        word = stream.readAllBytes();
      }
      word[11] |= 0x01;
      root.createOrUpdateDocument("WordDocument", new ByteArrayInputStream(word));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  /** One page of blanks, compressed to almost nothing. */
  static byte[] pdfBomb(int size) throws IOException {
    return pdfBomb(size, COSName.FLATE_DECODE);
  }

  /**
   * @param filters one for each time that it is packed
   */
  static byte[] pdfBomb(int size, COSName... filters) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDStream contents = new PDStream(document);
      COSArray packing = new COSArray(List.of(filters));
      try (OutputStream stream = contents.getCOSObject().createOutputStream(packing)) {
        byte[] blanks = new byte[1 << 20];
        java.util.Arrays.fill(blanks, (byte) ' ');
        for (int written = 0; written < size; written += blanks.length) {
          stream.write(blanks);
        }
      }
      page.setContents(contents);
      return saved(document);
    }
  }

  static byte[] scannedPdf() throws IOException {
    BufferedImage picture = new BufferedImage(200, 280, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.drawString("Name: Pat Example", 10, 20);
    pen.dispose();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0);
      }
      return saved(document);
    }
  }

  static byte[] xfaPdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      PDAcroForm form = new PDAcroForm(document);
      form.getCOSObject().setItem(COSName.XFA, new COSArray());
      document.getDocumentCatalog().setAcroForm(form);
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
