package mhss.gateway.audit.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mhss.gateway.audit.BundleFinding;
import mhss.gateway.audit.BundleReport;
import mhss.gateway.audit.anchors.Statement;
import mhss.gateway.audit.bundle.Manifest.Listed;
import mhss.gateway.operations.Fingerprint;
import mhss.gateway.pgp.GivenKey;
import mhss.gateway.pgp.Opened;
import mhss.gateway.pgp.Refused;

/** Checks a bundle by itself: nothing else of the gateway is needed, and nothing is unpacked. */
public final class BundleCheck {

  /** The key that a bundle brings along is only believed under a fingerprint known otherwise. */
  public static final String KEY = "key.asc";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));
  private static final long MOST_MANIFEST = 256L << 20;
  private static final Pattern ANCHOR = Pattern.compile("anchors/(.+\\.json)");
  private static final Pattern MAIL = Pattern.compile("messages/([0-9a-f-]{36})/mail\\.eml");

  private final ZipFile zip;
  private final Instant now;
  private final List<BundleFinding> findings = new ArrayList<>();
  private Manifest manifest;

  private BundleCheck(ZipFile zip, Instant now) {
    this.zip = zip;
    this.now = now;
  }

  /**
   * The key in the bundle; it proves nothing before somebody has compared its fingerprint.
   *
   * @throws IOException when there is none, or the file is not a bundle
   */
  public static byte[] keyIn(Path bundle) throws IOException {
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      return bytes(zip, KEY, 1 << 20);
    }
  }

  /**
   * @param key that is to have signed it
   * @throws IOException when the file is not a bundle, or broke off
   */
  public static BundleReport check(Path bundle, GivenKey key, Instant now) throws IOException {
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      return new BundleCheck(zip, now).check(key);
    }
  }

  private BundleReport check(GivenKey key) throws IOException {
    byte[] signed = bytes(zip, Manifest.NAME, MOST_MANIFEST);
    manifest = Manifest.read(signed);
    signature("The manifest", signed, bytes(zip, Manifest.SIGNATURE, 1 << 20), key);
    files();
    if (manifest.files().containsKey(HistoryCheck.FILE)
        && zip.getEntry(HistoryCheck.FILE) != null) {
      history(key);
    }
    return new BundleReport(manifest.about(), List.copyOf(findings));
  }

  private void signature(String what, byte[] content, byte[] signature, GivenKey key) {
    try {
      Opened.Signature good = key.verify(content, signature, now);
      findings.add(
          BundleFinding.good(
              "%s was signed on %s by %s",
              what, TIME.format(good.signedAt()), Fingerprint.grouped(good.fingerprint())));
    } catch (Refused refused) {
      findings.add(BundleFinding.bad("%s: %s", what, refused.getMessage()));
    }
  }

  /** What the manifest names is there, unchanged, once; and nothing else is. */
  private void files() throws IOException {
    Map<String, Integer> present = new HashMap<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      present.merge(entry.getName(), 1, Integer::sum);
    }
    long bad = 0;
    for (String name : List.of(Manifest.NAME, Manifest.SIGNATURE)) {
      if (present.remove(name) > 1) {
        bad += bad("%s stands in it twice: another program may read the other one", name);
      }
    }
    for (String name : new TreeSet<>(present.keySet())) {
      if (present.get(name) > 1 || !manifest.files().containsKey(name)) {
        bad += bad("%s is not in the manifest", name);
      }
    }
    for (Map.Entry<String, Listed> file : manifest.files().entrySet()) {
      if (!present.containsKey(file.getKey())) {
        bad += bad("%s is missing", file.getKey());
      } else if (!file.getValue().sha256().equals(sha256(file.getKey(), file.getValue().size()))) {
        bad += bad("%s was changed", file.getKey());
      }
    }
    if (bad == 0) {
      findings.add(
          BundleFinding.good("All %,d files are as the manifest says", manifest.files().size()));
    }
  }

  private long bad(String words, String name) {
    findings.add(BundleFinding.bad(words, name));
    return 1;
  }

  private void history(GivenKey key) throws IOException {
    Map<String, Statement> anchors = new TreeMap<>();
    Map<String, String> mails = new TreeMap<>();
    for (String name : manifest.files().keySet()) {
      Matcher mail = MAIL.matcher(name);
      if (ANCHOR.matcher(name).matches() && zip.getEntry(name) != null) {
        anchors.put(name, anchor(name, key));
      } else if (mail.matches()) {
        mails.put(name, mail.group(1));
      }
    }
    HistoryCheck history =
        new HistoryCheck(
            "period".equals(manifest.about().get("kind")),
            anchors.values().stream().map(Statement::seq).collect(Collectors.toSet()),
            Set.copyOf(mails.values()));
    try (InputStream in = zip.getInputStream(zip.getEntry(HistoryCheck.FILE))) {
      findings.addAll(history.check(in));
    }
    if (!Long.valueOf(history.entries()).equals(manifest.about().get("entries"))) {
      findings.add(BundleFinding.bad("The manifest speaks of another number of entries"));
    }
    anchors.forEach((name, said) -> anchored(name, said, history.hash(said.seq())));
    mails.forEach((name, message) -> mail(name, history.received(message)));
  }

  private Statement anchor(String name, GivenKey key) throws IOException {
    byte[] said = bytes(zip, name, 1 << 20);
    signature(name, said, bytes(zip, name + ".asc", 1 << 20), key);
    return Statement.read(said).orElseThrow(() -> new IOException(name + " is no anchor"));
  }

  private void anchored(String name, Statement said, String hash) {
    if (!hash.isEmpty() && !hash.equals(said.hash())) {
      findings.add(BundleFinding.bad("%s does not fit entry %d", name, said.seq()));
    } else if (!hash.isEmpty()) {
      findings.add(BundleFinding.good("%s fits entry %d", name, said.seq()));
    }
  }

  private void mail(String name, String received) {
    if (!received.isEmpty() && !received.equals(manifest.files().get(name).sha256())) {
      findings.add(BundleFinding.bad("%s is not the mail that the history received", name));
    }
  }

  /** Stops where there is more than there should be. */
  private String sha256(String name, long size) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] some = new byte[1 << 16];
      long seen = 0;
      for (int n = in.read(some); n >= 0 && seen <= size; n = in.read(some)) {
        sha256.update(some, 0, n);
        seen += n;
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(ZipFile zip, String name, long most) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("there is no " + name + " in it");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes((int) most);
      if (in.read() >= 0) {
        throw new IOException(name + " is too large");
      }
      return content;
    }
  }
}
