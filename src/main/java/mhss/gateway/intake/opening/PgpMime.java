package mhss.gateway.intake.opening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import mhss.gateway.mail.MailPart;

/** The shapes OpenPGP takes in MIME (RFC 3156), and what Exchange makes of them. */
final class PgpMime {

  private PgpMime() {}

  /**
   * The sealed part of a {@code multipart/encrypted}. Exchange turns that into {@code
   * multipart/mixed} and may lose the order, but keeps the part {@code application/pgp-encrypted}
   * with its {@code Version: 1}.
   */
  static Optional<MailPart> encryptedPayload(MailPart part) {
    boolean control =
        part.parts().stream()
            .anyMatch(child -> child.mediaType().equals("application/pgp-encrypted"));
    if (!control && !part.mediaType().equals("multipart/encrypted")) {
      return Optional.empty();
    }
    return part.parts().stream()
        .filter(child -> child.parts().isEmpty() && PgpLook.at(Leaf.of(child)) == PgpLook.MESSAGE)
        .findFirst();
  }

  /**
   * What somebody put next to the sealed part, such as the footer of a mail gateway: it is read,
   * unprotected.
   */
  static List<MailPart> beside(MailPart payload, MailPart encrypted) {
    return encrypted.parts().stream()
        .filter(part -> part != payload && !part.mediaType().equals("application/pgp-encrypted"))
        .toList();
  }

  static boolean isSigned(MailPart part) {
    return part.mediaType().equals("multipart/signed")
        && part.parts().size() == 2
        && (part.parts().get(1).mediaType().equals("application/pgp-signature")
            || PgpLook.at(Leaf.of(part.parts().get(1))) == PgpLook.SIGNATURE);
  }

  /** {@code form.pdf.sig} or {@code form.pdf.asc} beside {@code form.pdf}. */
  static Optional<MailPart> signatureFor(MailPart part, List<MailPart> siblings) {
    String name = part.fileName().toLowerCase(Locale.ROOT);
    if (name.isEmpty() || !part.parts().isEmpty()) {
      return Optional.empty();
    }
    return siblings.stream()
        .filter(other -> other != part && other.parts().isEmpty())
        .filter(
            other ->
                other
                    .fileName()
                    .toLowerCase(Locale.ROOT)
                    .matches(Pattern.quote(name) + "\\.(sig|asc)"))
        .filter(other -> PgpLook.at(Leaf.of(other)) == PgpLook.SIGNATURE)
        .findFirst();
  }
}
