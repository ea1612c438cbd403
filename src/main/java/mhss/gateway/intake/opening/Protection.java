package mhss.gateway.intake.opening;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
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
    byte[] digest =
        Sha256.of(
            signature.fingerprint().getBytes(StandardCharsets.US_ASCII),
            signature.signedAt().toString().getBytes(StandardCharsets.US_ASCII),
            withoutBlanks(opened.content()));
    return new Seal(
        signature.fingerprint(), signature.signedAt(), HexFormat.of().formatHex(digest));
  }

  /** A signature over text is valid with every kind of line end, and of blanks before it. */
  private static byte[] withoutBlanks(byte[] content) {
    byte[] kept = new byte[content.length];
    int length = 0;
    for (byte b : content) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        kept[length++] = b;
      }
    }
    return Arrays.copyOf(kept, length);
  }
}
