package mhss.gateway.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Archives with something wrong in them. */
final class Zips {

  private Zips() {}

  /** The archive with one part added or replaced. */
  static byte[] with(byte[] zip, String name, String content) {
    return with(zip, name, content.getBytes(UTF_8));
  }

  static byte[] with(byte[] zip, String name, byte[] content) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parts.put(name, content);
    return of(parts);
  }

  static byte[] with(Map<String, String> parts) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    parts.forEach((name, content) -> bytes.put(name, content.getBytes(UTF_8)));
    return of(bytes);
  }

  static byte[] ofEmptyParts(int count) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (int part = 0; part < count; part++) {
      parts.put("word/part" + part + ".xml", new byte[0]);
    }
    return of(parts);
  }

  private static byte[] of(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
