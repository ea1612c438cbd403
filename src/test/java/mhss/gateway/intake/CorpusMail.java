package mhss.gateway.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import mhss.gateway.intake.Corpus.Entry;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;

/** A mail of the corpus as it travels: its own headers outside, what it says sealed inside. */
final class CorpusMail {

  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<String> content = new ArrayList<>();
  private byte[] body;

  private CorpusMail(String from, String id) {
    headers.put("From", from);
    headers.put("To", IntakeWorld.PROVIDER);
    headers.put("Subject", "MHSS");
    headers.put("Date", "Fri, 20 Nov 2026 10:00:00 +0000");
    headers.put("Message-ID", "<" + id + ">");
  }

  /**
   * @param filled puts what only the test knows into the text
   * @param seal of an entity; null to send it open
   */
  static byte[] of(Entry entry, UnaryOperator<String> filled, UnaryOperator<byte[]> seal) {
    String from = entry.desk().equals("provider") ? IntakeWorld.ADVISER : "coach@provider.example";
    CorpusMail mail = new CorpusMail(from, UUID.randomUUID() + "@atw.example");
    if (entry.isMail()) {
      mail.read(filled.apply(new String(entry.content(), StandardCharsets.UTF_8)));
    } else {
      mail.attach(entry, filled);
    }
    return mail.written(seal);
  }

  private void read(String text) {
    String[] parts = text.split("\\r?\\n\\r?\\n", 2);
    for (String header : parts[0].split("\\r?\\n(?![ \\t])")) {
      String name = header.substring(0, header.indexOf(':'));
      if (name.toLowerCase(Locale.ROOT).startsWith("content-")) {
        content.add(header);
      } else {
        headers.put(name, header.substring(name.length() + 1).strip());
      }
    }
    if (content.isEmpty()) {
      content.add("Content-Type: text/plain; charset=UTF-8");
    }
    body = parts[1].replaceAll("\\r?\\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private void attach(Entry entry, UnaryOperator<String> filled) {
    byte[] bytes =
        entry.file().endsWith(".txt")
            ? filled
                .apply(new String(entry.content(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8)
            : entry.content();
    Part file = new Part(entry.file(), "application/octet-stream", bytes);
    String entity =
        new String(
            Letter.entity(Part.text("Please see what is attached."), file),
            StandardCharsets.ISO_8859_1);
    String[] parts = entity.split("\r\n\r\n", 2);
    content.add(parts[0]);
    body = parts[1].getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] written(UnaryOperator<byte[]> seal) {
    if (seal == null) {
      return joined(headers(headers) + "MIME-Version: 1.0\r\n" + contentHeaders(), body);
    }
    Map<String, String> inside = Map.of("Subject", headers.get("Subject"));
    byte[] sealed = seal.apply(joined(headers(inside) + contentHeaders(), body));
    String around =
        headers(headers)
            + """
            MIME-Version: 1.0
            Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="around"

            --around
            Content-Type: application/pgp-encrypted

            Version: 1

            --around
            Content-Type: application/octet-stream; name="encrypted.asc"

            """
                .replace("\n", "\r\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(around.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(sealed);
    out.writeBytes("\r\n--around--\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private String contentHeaders() {
    return String.join("\r\n", content) + "\r\n";
  }

  private static String headers(Map<String, String> headers) {
    StringBuilder all = new StringBuilder();
    headers.forEach((name, value) -> all.append(name).append(": ").append(value).append("\r\n"));
    return all.toString();
  }

  private static byte[] joined(String head, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(body);
    return out.toByteArray();
  }
}
