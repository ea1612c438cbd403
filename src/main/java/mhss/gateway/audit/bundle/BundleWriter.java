package mhss.gateway.audit.bundle;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mhss.gateway.audit.bundle.Manifest.Listed;

/** Writes a bundle from its first file to its last without keeping any of them in memory. */
public final class BundleWriter implements AutoCloseable {

  private final ZipOutputStream zip;
  private final Instant at;
  private final Map<String, Listed> files = new LinkedHashMap<>();

  /**
   * @param at stands as the time of every file
   */
  public BundleWriter(OutputStream out, Instant at) {
    this.zip = new ZipOutputStream(out);
    this.at = at;
  }

  /** Writes the content of one file. */
  @FunctionalInterface
  public interface Content {

    void to(OutputStream out) throws IOException;
  }

  public void add(String name, byte[] content) throws IOException {
    add(name, out -> out.write(content));
  }

  public void add(String name, Content content) throws IOException {
    if (files.containsKey(name)) {
      throw new IllegalArgumentException("There is a file " + name + " already");
    }
    begin(name);
    MessageDigest sha256 = sha256();
    Counted counted = new Counted(new DigestOutputStream(new Open(zip), sha256));
    content.to(counted);
    counted.flush();
    zip.closeEntry();
    files.put(name, new Listed(counted.bytes, HexFormat.of().formatHex(sha256.digest())));
  }

  /**
   * The manifest and its signature, which are not in the manifest.
   *
   * @return the SHA-256 of the manifest, in hex
   */
  public String finish(Map<String, Object> about, UnaryOperator<byte[]> signature)
      throws IOException {
    byte[] manifest = new Manifest(about, files).bytes();
    plain(Manifest.NAME, manifest);
    plain(Manifest.SIGNATURE, signature.apply(manifest));
    zip.finish();
    return HexFormat.of().formatHex(sha256().digest(manifest));
  }

  private void plain(String name, byte[] content) throws IOException {
    begin(name);
    zip.write(content);
    zip.closeEntry();
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(at.atOffset(ZoneOffset.UTC).toLocalDateTime());
    zip.putNextEntry(entry);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static final class Counted extends FilterOutputStream {

    private long bytes;

    private Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      out.write(some, from, length);
      bytes += length;
    }
  }

  /** Whoever writes one file may close it; the bundle stays open. */
  private static final class Open extends FilterOutputStream {

    private Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      out.write(some, from, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
