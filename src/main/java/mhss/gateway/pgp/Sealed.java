package mhss.gateway.pgp;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something OpenPGP, as it stands in a mail. */
public sealed interface Sealed {

  /** An OpenPGP message, armoured or binary: encrypted, or signed only, or both. */
  record Message(byte[] data) implements Sealed {}

  /** RFC 9580 section 7: {@code -----BEGIN PGP SIGNED MESSAGE-----}. */
  record Cleartext(byte[] data) implements Sealed {}

  /**
   * Content with a detached signature; for PGP/MIME the exact bytes of the first part, CRLF line
   * ends.
   */
  record Detached(byte[] content, byte[] signature) implements Sealed {}

  /**
   * The message or signed text that begins in this text, armoured, at the start of a line. Binary
   * messages show no such mark: only a file name or a MIME type tells.
   */
  static Optional<Sealed> in(byte[] text) {
    Matcher begin = Marks.BEGIN.matcher(new String(text, StandardCharsets.ISO_8859_1));
    if (!begin.find()) {
      return Optional.empty();
    }
    return Optional.of(
        begin.group(1).equals("SIGNED MESSAGE") ? new Cleartext(text) : new Message(text));
  }

  /** How an armoured block begins. */
  final class Marks {

    private static final Pattern BEGIN =
        Pattern.compile(
            "^-----BEGIN PGP (MESSAGE|SIGNED MESSAGE)-----[ \t]*\r?$", Pattern.MULTILINE);

    private Marks() {}
  }
}
