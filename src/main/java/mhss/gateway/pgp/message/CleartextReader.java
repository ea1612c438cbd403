package mhss.gateway.pgp.message;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.message.SignedContent.Form;

/**
 * The cleartext signature framework (RFC 9580 section 7). What is returned is the text as signed:
 * no dash escapes, no blanks at line ends, CRLF between lines; nothing from outside the frame.
 */
final class CleartextReader {

  static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
  private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
  private static final String BLANKS = " \t\r";

  private CleartextReader() {}

  static SignedContent read(byte[] data) {
    // one octet, one char: the charset is the mail's affair
    String all = new String(data, StandardCharsets.ISO_8859_1);
    List<String> lines = all.lines().map(CleartextReader::trim).toList();
    int begin = lines.indexOf(BEGIN);
    int signature = lines.indexOf(SIGNATURE);
    if (begin < 0 || signature < begin) {
      throw broken("its frame is not complete");
    }
    int text = skipHeaders(lines, begin + 1);
    String signed =
        lines.subList(text, signature).stream()
            .map(CleartextReader::unescape)
            .collect(Collectors.joining("\r\n"));
    String block = String.join("\n", lines.subList(signature, lines.size()));
    boolean textBefore = lines.subList(0, begin).stream().anyMatch(line -> !line.isBlank());
    return new SignedContent(
        signed.getBytes(StandardCharsets.ISO_8859_1),
        "",
        Optional.empty(),
        SignatureReader.read(block.getBytes(StandardCharsets.ISO_8859_1)),
        Form.CLEARTEXT,
        textBefore ? List.of(Opening.TEXT_AROUND) : List.of());
  }

  /** Any other header would be shown by some programs as if it were signed. */
  private static int skipHeaders(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).startsWith("Hash: ")) {
      at++;
    }
    if (at == lines.size() || !lines.get(at).isEmpty()) {
      throw broken("it has a header other than Hash");
    }
    return at + 1;
  }

  private static String unescape(String line) {
    if (line.startsWith("- ")) {
      return line.substring(2);
    }
    if (line.startsWith("-")) {
      throw broken("a line that begins with a dash is not escaped");
    }
    return line;
  }

  private static String trim(String line) {
    int end = line.length();
    while (end > 0 && BLANKS.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end);
  }

  private static Refused broken(String why) {
    return new Refused(
        Reason.NOT_OPENPGP,
        "Not a signed text, " + why + ": ask the sender to send it as an attachment");
  }
}
