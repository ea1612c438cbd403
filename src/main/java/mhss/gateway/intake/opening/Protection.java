package mhss.gateway.intake.opening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.pgp.Opened;

/**
 * How a part came to us. Kept for each part apart, so that something put beside a signed part does
 * not borrow its signature.
 *
 * @param seals valid signatures that cover the part
 */
public record Protection(boolean encrypted, Set<Seal> seals) {

  public static final Protection NONE = new Protection(false, Set.of());

  public Protection {
    seals = Set.copyOf(seals);
  }

  /**
   * A valid signature.
   *
   * @param fingerprint of the primary key, full
   * @param digest SHA-256 of signer, time and what was signed. Not of the signature packet: its
   *     unhashed area, and with some algorithms the signature itself, can be altered by anybody
   *     without its becoming invalid
   */
  public record Seal(String fingerprint, Instant signedAt, String digest) {}

  /** Full fingerprints of the keys whose valid signatures cover the part. */
  public Set<String> signers() {
    return seals.stream().map(Seal::fingerprint).collect(Collectors.toCollection(TreeSet::new));
  }

  Protection and(Opened opened) {
    Stream<Seal> more = opened.signatures().stream().map(signature -> seal(signature, opened));
    Set<Seal> all = Stream.concat(seals.stream(), more).collect(Collectors.toSet());
    return new Protection(encrypted || opened.encryption().isPresent(), all);
  }

  private static Seal seal(Opened.Signature signature, Opened opened) {
    MessageDigest digest = Sha256.begun();
    digest.update(signature.fingerprint().getBytes(StandardCharsets.US_ASCII));
    digest.update(signature.signedAt().toString().getBytes(StandardCharsets.US_ASCII));
    updateWithoutBlanks(digest, opened.content());
    return new Seal(
        signature.fingerprint(), signature.signedAt(), HexFormat.of().formatHex(digest.digest()));
  }

  /**
   * A signature over text is valid with every kind of line end, and of blanks before it. Words are
   * handed on as they stand: content of 50 MB is not copied.
   */
  private static void updateWithoutBlanks(MessageDigest digest, byte[] content) {
    int word = 0;
    for (int i = 0; i < content.length; i++) {
      byte b = content[i];
      if (b <= ' ' && (b == ' ' || b == '\t' || b == '\r' || b == '\n')) {
        digest.update(content, word, i - word);
        word = i + 1;
      }
    }
    digest.update(content, word, content.length - word);
  }
}
