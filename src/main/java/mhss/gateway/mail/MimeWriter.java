package mhss.gateway.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mhss.gateway.mail.compose.Entity;
import mhss.gateway.mail.compose.HeaderLines;

/** Writes mails. The same input always gives the same bytes, boundaries included. */
public final class MimeWriter {

  /** Name of the sealed part of a PGP/MIME mail. */
  public static final String SEALED_FILE = Entity.ENCRYPTED_FILE;

  /**
   * @param fileName made safe when written
   * @param mediaType {@code type/subtype}
   */
  public record Attachment(String fileName, String mediaType, byte[] content) {

    private static final Pattern MEDIA_TYPE =
        Pattern.compile("[a-zA-Z0-9!#$&^_.+-]{1,127}/[a-zA-Z0-9!#$&^_.+-]{1,127}");

    public Attachment {
      if (!MEDIA_TYPE.matcher(mediaType).matches()) {
        throw new HeaderRefused("Content-Type", "has a value that may not stand there");
      }
    }
  }

  private MimeWriter() {}

  /** A mail that everybody on the way can read: a text, or a text with files. */
  public static byte[] open(OutgoingHead head, String text, List<Attachment> files) {
    HeaderLines headers = HeaderLines.of(head).add("MIME-Version", "1.0");
    return entity(text, files).write(headers);
  }

  /**
   * A PGP/MIME mail (RFC 3156 section 4).
   *
   * @param armoured what {@link #inner} wrote, signed and encrypted
   */
  public static byte[] sealed(OutgoingHead head, byte[] armoured) {
    HeaderLines headers = HeaderLines.of(head).add("MIME-Version", "1.0");
    return Entity.encrypted(armoured).write(headers);
  }

  /** What gets encrypted, when the headers of the mail need no protection. */
  public static byte[] inner(String text, List<Attachment> files) {
    return entity(text, files).write(new HeaderLines());
  }

  /**
   * What gets encrypted, with the headers inside (RFC 9788). The mail around it is {@link #sealed}
   * under {@code head.withSubject(outerSubject)}.
   */
  public static byte[] inner(
      OutgoingHead head, String outerSubject, String text, List<Attachment> files) {
    HeaderLines headers = HeaderLines.of(head);
    HeaderLines.of(head.withSubject(outerSubject)).copyInto(headers, "HP-Outer");
    return entity(text, files).withProtectedHeaders().write(headers);
  }

  private static Entity entity(String text, List<Attachment> files) {
    if (files.isEmpty()) {
      return Entity.text(text);
    }
    List<Entity> parts = new ArrayList<>();
    parts.add(Entity.text(text));
    files.forEach(
        file -> parts.add(Entity.file(file.fileName(), file.mediaType(), file.content())));
    return Entity.mixed(parts);
  }
}
