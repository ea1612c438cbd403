package mhss.gateway.intake.opening;

import java.util.function.Supplier;
import mhss.gateway.mail.MailPart;
import mhss.gateway.pgp.Opened;

/**
 * A part without parts: of the mail, or out of something sealed.
 *
 * @param text in the charset it declares; what came out of something sealed declares none
 */
record Leaf(
    String path,
    String mediaType,
    String fileName,
    boolean attachment,
    byte[] content,
    Supplier<String> text) {

  static Leaf of(MailPart part) {
    return new Leaf(
        part.path(),
        part.mediaType(),
        part.fileName(),
        part.attachment(),
        part.content(),
        part::text);
  }

  /** What was in it before it was sealed, under the name it had then. */
  Leaf opened(Opened opened) {
    String name = fileName.replaceFirst("(?i)\\.(pgp|gpg|asc)$", "");
    boolean body = name.isEmpty() || (!attachment && textual());
    return new Leaf(
        path + "-1",
        body ? "text/plain" : "application/octet-stream",
        body ? "" : name,
        !body,
        opened.content(),
        () -> MailPart.textOf(opened.content()));
  }

  /** What stands around something sealed. */
  Leaf around(byte[] rest) {
    return new Leaf(path, "text/plain", fileName, attachment, rest, () -> MailPart.textOf(rest));
  }

  boolean textual() {
    return mediaType.startsWith("text/") && !mediaType.equals("text/rtf");
  }

  boolean html() {
    return mediaType.equals("text/html");
  }
}
