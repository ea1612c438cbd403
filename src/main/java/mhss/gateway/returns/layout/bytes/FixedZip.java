package mhss.gateway.returns.layout.bytes;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mhss.gateway.rules.WorkingCalendar;

/** A ZIP archive whose entries all have one time, whatever the hour and the zone of the machine. */
public final class FixedZip implements Closeable {

  private final ZipOutputStream zip;
  private final LocalDateTime time;

  public FixedZip(OutputStream out, Instant at) {
    this.zip = new ZipOutputStream(out);
    // Sealing compresses again what this leaves; the higher levels cost four times as long.
    zip.setLevel(Deflater.BEST_SPEED);
    this.time = LocalDateTime.ofInstant(at, WorkingCalendar.LONDON);
  }

  /**
   * @return where to write the entry; not to be closed
   */
  public OutputStream entry(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    return zip;
  }

  public void entry(String name, byte[] content) throws IOException {
    entry(name).write(content);
  }

  /** The entries of an archive, in their order. Only for small archives of our own. */
  public static Map<String, byte[]> entries(byte[] archive) throws IOException {
    return entries(archive, Integer.MAX_VALUE);
  }

  /**
   * @param most bytes that all entries may have together
   * @throws TooLarge when they have more
   */
  public static Map<String, byte[]> entries(byte[] archive, int most) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    int left = most;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readNBytes(left);
        if (content.length == left && in.read() >= 0) {
          throw new TooLarge(most);
        }
        left -= content.length;
        entries.put(entry.getName(), content);
      }
    }
    return entries;
  }

  /** A few bytes that unpack to very many. */
  public static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1;

    TooLarge(int most) {
      super("more than %d bytes once unpacked".formatted(most));
    }
  }

  /** Ends the archive, leaves the stream below open. */
  @Override
  public void close() throws IOException {
    zip.finish();
  }
}
