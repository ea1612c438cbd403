package mhss.gateway.mail;

import java.util.List;
import java.util.Optional;

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
 * @param raw the exact bytes of the part with its headers: what a signature covers
 * @param content after content-transfer-decoding; empty for multiparts
 * @param parts of a multipart, of an attached mail (message/rfc822), of a winmail.dat
 * @param defects what was wrong and how it was read anyway; no content
 */
public record MailPart(
    String path,
    List<Header> headers,
    String mediaType,
    java.util.Map<String, String> parameters,
    String fileName,
    boolean attachment,
    byte[] raw,
    byte[] content,
    List<MailPart> parts,
    List<String> defects) {

  public record Header(String name, String value) {}

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

  public boolean multipart() {
    return mediaType.startsWith("multipart/");
  }

  /**
   * The content as text in the declared charset; what cannot be decoded is read as windows-1252,
   * never refused.
   */
  public String text() {
    throw new UnsupportedOperationException();
  }
}
