package mhss.gateway.mail;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mhss.gateway.mail.mime.Bytes;
import mhss.gateway.mail.text.DecodedText;
import mhss.gateway.mail.text.FlowedText;

/**
 * A node of the MIME tree.
 *
 * @param path place in the tree: {@code 1}, {@code 1.2} …
 * @param headers in their order, unfolded, decoded (RFC 2047), bounded
 * @param mediaType lower case {@code type/subtype}, {@code application/octet-stream} when
 *     unreadable
 * @param parameters of Content-Type, names lower case
 * @param fileName decoded (RFC 2231 or 2047), made safe: no path, no control characters; empty when
 *     the part has none
 * @param attachment the part asks to be treated as an attachment, or has a file name
 * @param whole view behind {@link #raw()}
 * @param body view behind {@link #content()}
 * @param parts of a multipart, of an attached mail (message/rfc822), of a winmail.dat, of a text
 *     with uuencoded files
 * @param defects what was wrong and how it was read anyway; no content
 */
public record MailPart(
    String path,
    List<Header> headers,
    String mediaType,
    Map<String, String> parameters,
    String fileName,
    boolean attachment,
    Bytes whole,
    Bytes body,
    List<MailPart> parts,
    List<String> defects) {

  /** Left by terminals, copies and DOS; whoever finds one takes the text for something binary. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\f]]");

  /**
   * @param raw unfolded, but encoded words not decoded: what addresses must be parsed from
   */
  public record Header(String name, String value, String raw) {}

  /**
   * The exact bytes of the part with its headers, without the line break before the next boundary
   * (RFC 3156 section 5).
   */
  public byte[] raw() {
    return whole.copy();
  }

  /** {@link #raw()} with CRLF at the end of every line: what a PGP/MIME signature covers. */
  public byte[] canonical() {
    byte[] raw = raw();
    ByteArrayOutputStream lines = new ByteArrayOutputStream(raw.length + raw.length / 32);
    for (int i = 0; i < raw.length; i++) {
      boolean lineEnd = raw[i] == whole.lineEnd();
      if (lineEnd && (i == 0 || raw[i - 1] != '\r' || raw[i] == '\r')) {
        lines.write('\r');
        lines.write('\n');
      } else {
        lines.write(raw[i]);
      }
    }
    return lines.toByteArray();
  }

  /** After content-transfer-decoding; empty for multiparts. */
  public byte[] content() {
    return body.copy();
  }

  /** Headers and content belong in no log. */
  @Override
  public String toString() {
    return "MailPart[" + path + " " + mediaType + "]";
  }

  /** First header of that name, case-insensitive. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  public List<String> headers(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }

  /**
   * The content as text in the declared charset, lines ended by LF; what cannot be decoded is read
   * as windows-1252, never refused; control characters are left out. HTML stays HTML.
   */
  public String text() {
    boolean html = mediaType.equals("text/html");
    String charset = parameters.getOrDefault("charset", "");
    String text = plain(DecodedText.of(content(), charset, html));
    return flowed() ? FlowedText.join(text, "yes".equalsIgnoreCase(parameters.get("delsp"))) : text;
  }

  /** The same for bytes of which nobody says what they are. */
  public static String textOf(byte[] content) {
    return plain(DecodedText.of(content, "", false));
  }

  private static String plain(DecodedText decoded) {
    String text = decoded.text().replace("\r\n", "\n").replace('\r', '\n');
    return CONTROL.matcher(text).replaceAll("");
  }

  private boolean flowed() {
    return mediaType.equals("text/plain") && "flowed".equalsIgnoreCase(parameters.get("format"));
  }
}
