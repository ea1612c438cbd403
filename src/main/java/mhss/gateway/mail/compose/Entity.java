package mhss.gateway.mail.compose;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A MIME entity to be written.
 *
 * @param type value of Content-Type
 * @param others further Content- headers
 */
public record Entity(String type, HeaderLines others, byte[] body) {

  public static final String ENCRYPTED_FILE = "encrypted.asc";

  private static final byte[] CRLF = {'\r', '\n'};

  public static Entity text(String text) {
    TextBody body = TextBody.of(text);
    return new Entity(
        "text/plain; charset=utf-8",
        new HeaderLines().add("Content-Transfer-Encoding", body.encoding()),
        body.bytes());
  }

  public static Entity file(String fileName, String mediaType, byte[] content) {
    HeaderLines others =
        new HeaderLines()
            .add("Content-Transfer-Encoding", "base64")
            .add("Content-Disposition", "attachment" + FileNameParameter.of(fileName));
    byte[] body = Base64.getMimeEncoder(76, CRLF).encode(content);
    return new Entity(mediaType, others, join(List.of(body, CRLF)));
  }

  public static Entity mixed(List<Entity> parts) {
    List<byte[]> written = parts.stream().map(part -> part.write(new HeaderLines())).toList();
    return multipart("multipart/mixed", written);
  }

  public static Entity encrypted(byte[] armoured) {
    Entity version =
        new Entity(
            "application/pgp-encrypted",
            new HeaderLines().add("Content-Description", "PGP/MIME version identification"),
            "Version: 1\r\n".getBytes(US_ASCII));
    Entity message =
        new Entity(
            "application/octet-stream; name=\"%s\"".formatted(ENCRYPTED_FILE),
            new HeaderLines()
                .add("Content-Disposition", "inline; filename=\"%s\"".formatted(ENCRYPTED_FILE)),
            TextBody.canonical(new String(armoured, UTF_8)).getBytes(UTF_8));
    List<byte[]> written =
        List.of(version.write(new HeaderLines()), message.write(new HeaderLines()));
    return multipart("multipart/encrypted; protocol=\"application/pgp-encrypted\"", written);
  }

  /** RFC 9788 section 2.1.1; the second parameter is for programs older than it. */
  public Entity withProtectedHeaders() {
    return new Entity(type + "; hp=\"cipher\"; protected-headers=\"v1\"", others, body);
  }

  public byte[] write(HeaderLines above) {
    String headers =
        above.write() + new HeaderLines().add("Content-Type", type).write() + others.write();
    return join(List.of(headers.getBytes(US_ASCII), CRLF, body));
  }

  private static Entity multipart(String type, List<byte[]> parts) {
    String boundary = boundary(parts);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      body.writeBytes(("--" + boundary + "\r\n").getBytes(US_ASCII));
      body.writeBytes(part);
      body.writeBytes(CRLF);
    }
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(US_ASCII));
    return new Entity(
        type + "; boundary=\"" + boundary + "\"", new HeaderLines(), body.toByteArray());
  }

  /** No text can contain the hash of itself, and no quoted-printable or base64 line {@code =_}. */
  private static String boundary(List<byte[]> parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      parts.forEach(sha256::update);
      return "=_" + HexFormat.of().formatHex(sha256.digest(), 0, 16);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(
          "SHA-256 is missing from this Java: use a complete one", missing);
    }
  }

  private static byte[] join(List<byte[]> pieces) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    pieces.forEach(joined::writeBytes);
    return joined.toByteArray();
  }
}
