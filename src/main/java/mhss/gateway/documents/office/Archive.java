package mhss.gateway.documents.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.DocumentRefused.Reason;
import mhss.gateway.documents.content.Limits;

/** A zip file read into memory once: its text parts only, and never more than its limits allow. */
class Archive {

  /** Text shrinks to a tenth; to a two-hundredth only what was made to. */
  private static final int RATIO = 200;

  private static final long HARMLESS = 10L << 20;

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final long packed;
  private long expanded;

  private Archive(long packed) {
    this.packed = packed;
  }

  static Archive of(byte[] bytes) throws IOException {
    Archive archive = new Archive(bytes.length);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        archive.add(entry.getName(), zip);
      }
    }
    if (archive.parts.isEmpty()) {
      throw new DocumentRefused(
          Reason.DAMAGED,
          "The document is cut off or damaged: it cannot be unpacked; ask the sender to send it again.");
    }
    return archive;
  }

  private void add(String name, InputStream zip) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    boolean isText = isText(name);
    byte[] chunk = new byte[1 << 14];
    for (int count = zip.read(chunk); count >= 0; count = zip.read(chunk)) {
      expanded += count;
      if (expanded > Limits.EXPANDED_BYTES || expanded > Math.max(HARMLESS, RATIO * packed)) {
        throw Limits.exceeded("bytes once unpacked", Limits.EXPANDED_BYTES);
      }
      if (isText) {
        kept.write(chunk, 0, count);
      }
    }
    if (parts.put(name, kept.toByteArray()) != null && isText) {
      throw twice();
    }
    if (parts.size() > Limits.ZIP_ENTRIES) {
      throw Limits.exceeded("parts", Limits.ZIP_ENTRIES);
    }
  }

  /** A person would see the one, and the gateway read the other. */
  private static DocumentRefused twice() {
    return new DocumentRefused(
        Reason.DAMAGED,
        "The document holds two parts of one name, which no word processor writes; ask the sender to save it anew.");
  }

  private static boolean isText(String name) {
    String part = name.toLowerCase(Locale.ROOT);
    return part.endsWith(".xml") || part.endsWith(".rels") || part.equals("mimetype");
  }

  Set<String> names() {
    return parts.keySet();
  }

  Optional<byte[]> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }
}
