package mhss.gateway.sandbox.officers;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What is sealed in a mail, found as an ordinary mail program finds it. */
final class SealedMail {

  private static final Session SESSION = Session.getInstance(new Properties());
  private static final String ARMOUR = "-----BEGIN PGP MESSAGE-----";

  private SealedMail() {}

  /**
   * @param name empty: a MIME entity with everything in it (RFC 3156), else a file for itself
   */
  record Piece(String name, byte[] data) {}

  static List<Piece> pieces(byte[] file) throws MessagingException, IOException {
    if (isSealed(file)) {
      return List.of(new Piece("", file));
    }
    List<Piece> pieces = new ArrayList<>();
    collect(new MimeMessage(SESSION, new ByteArrayInputStream(file)), pieces);
    return pieces;
  }

  /** An entity as it was sealed. */
  static Part entity(byte[] content) throws MessagingException {
    return new MimeMessage(SESSION, new ByteArrayInputStream(content));
  }

  static boolean isSealed(byte[] data) {
    String beginning = new String(data, 0, Math.min(data.length, 200), StandardCharsets.ISO_8859_1);
    return beginning.stripLeading().startsWith(ARMOUR);
  }

  private static void collect(Part part, List<Piece> pieces)
      throws MessagingException, IOException {
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        collect(parts.getBodyPart(i), pieces);
      }
      return;
    }
    byte[] data = part.getInputStream().readAllBytes();
    String name = part.getFileName() == null ? "" : part.getFileName();
    if (name.endsWith(".pgp")) {
      pieces.add(new Piece(name.substring(0, name.length() - ".pgp".length()), data));
    } else if (isSealed(data)) {
      pieces.add(new Piece("", data));
    }
  }
}
