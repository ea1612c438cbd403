package mhss.gateway.pgp.crypto;

import static org.bouncycastle.bcpg.HashAlgorithmTags.SHA224;
import static org.bouncycastle.bcpg.HashAlgorithmTags.SHA256;
import static org.bouncycastle.bcpg.HashAlgorithmTags.SHA384;
import static org.bouncycastle.bcpg.HashAlgorithmTags.SHA3_256;
import static org.bouncycastle.bcpg.HashAlgorithmTags.SHA3_512;
import static org.bouncycastle.bcpg.HashAlgorithmTags.SHA512;
import static org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags.AES_128;
import static org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags.AES_192;
import static org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags.AES_256;
import static org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags.CAMELLIA_128;
import static org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags.CAMELLIA_192;
import static org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags.CAMELLIA_256;
import static org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags.TWOFISH;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.bcpg.ECPublicBCPGKey;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.RSAPublicBCPGKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;

/**
 * Every "is this algorithm good enough" of the module. Immutable on purpose: there is nothing to
 * configure, so nothing to weaken (RFC 9580 sections 9, 12 and 13).
 */
public final class Policy {

  /** Clocks of honest senders differ by minutes. */
  public static final Duration FUTURE_TOLERANCE = Duration.ofMinutes(10);

  private static final int LEAST_RSA_BITS = 2048;

  private static final Set<Integer> HASHES =
      Set.of(SHA224, SHA256, SHA384, SHA512, SHA3_256, SHA3_512);

  private static final Map<Integer, String> CIPHERS =
      Map.of(
          AES_128, "AES-128",
          AES_192, "AES-192",
          AES_256, "AES-256",
          TWOFISH, "Twofish",
          CAMELLIA_128, "Camellia-128",
          CAMELLIA_192, "Camellia-192",
          CAMELLIA_256, "Camellia-256");

  private static final Map<String, String> CURVES =
      Map.ofEntries(
          Map.entry("1.2.840.10045.3.1.7", "NIST P-256"),
          Map.entry("1.3.132.0.34", "NIST P-384"),
          Map.entry("1.3.132.0.35", "NIST P-521"),
          Map.entry("1.3.36.3.3.2.8.1.1.7", "brainpoolP256r1"),
          Map.entry("1.3.36.3.3.2.8.1.1.11", "brainpoolP384r1"),
          Map.entry("1.3.36.3.3.2.8.1.1.13", "brainpoolP512r1"),
          Map.entry("1.3.6.1.4.1.11591.15.1", "Ed25519"),
          Map.entry("1.3.6.1.4.1.3029.1.5.1", "Curve25519"),
          Map.entry("1.3.101.110", "X25519"),
          Map.entry("1.3.101.111", "X448"),
          Map.entry("1.3.101.112", "Ed25519"),
          Map.entry("1.3.101.113", "Ed448"));

  private Policy() {}

  public static boolean acceptsHash(PGPSignature signature) {
    return HASHES.contains(signature.getHashAlgorithm());
  }

  /** The name of an accepted content cipher; empty for 3DES, CAST5, IDEA, Blowfish and unknown. */
  public static Optional<String> cipher(int algorithm) {
    return Optional.ofNullable(CIPHERS.get(algorithm));
  }

  /** What makes this key too weak to be used; empty when it is strong enough. */
  public static Optional<String> weakness(PGPPublicKey key) {
    if (key.getVersion() != 4 && key.getVersion() != 6) {
      return Optional.of("is of version " + key.getVersion() + ", not 4 or 6");
    }
    return switch (key.getAlgorithm()) {
      case PublicKeyAlgorithmTags.RSA_GENERAL ->
          key.getBitStrength() < LEAST_RSA_BITS
              ? Optional.of(name(key) + " is shorter than " + LEAST_RSA_BITS + " bits")
              : Optional.empty();
      case PublicKeyAlgorithmTags.ECDH,
          PublicKeyAlgorithmTags.ECDSA,
          PublicKeyAlgorithmTags.EDDSA_LEGACY ->
          CURVES.containsKey(curve(key))
              ? Optional.empty()
              : Optional.of("uses the curve " + curve(key) + ", which is not accepted");
      case PublicKeyAlgorithmTags.X25519,
          PublicKeyAlgorithmTags.X448,
          PublicKeyAlgorithmTags.Ed25519,
          PublicKeyAlgorithmTags.Ed448 ->
          Optional.empty();
      default -> Optional.of(name(key) + " is not accepted");
    };
  }

  /** For people: "RSA-3072", "NIST P-256", "Ed25519". */
  public static String name(PGPPublicKey key) {
    return switch (key.getAlgorithm()) {
      case PublicKeyAlgorithmTags.RSA_GENERAL -> "RSA-" + modulusBits(key);
      case PublicKeyAlgorithmTags.ECDH,
          PublicKeyAlgorithmTags.ECDSA,
          PublicKeyAlgorithmTags.EDDSA_LEGACY ->
          CURVES.getOrDefault(curve(key), curve(key));
      case PublicKeyAlgorithmTags.X25519 -> "X25519";
      case PublicKeyAlgorithmTags.X448 -> "X448";
      case PublicKeyAlgorithmTags.Ed25519 -> "Ed25519";
      case PublicKeyAlgorithmTags.Ed448 -> "Ed448";
      case PublicKeyAlgorithmTags.DSA -> "DSA";
      case PublicKeyAlgorithmTags.ELGAMAL_ENCRYPT -> "ElGamal";
      default -> "algorithm " + key.getAlgorithm();
    };
  }

  private static int modulusBits(PGPPublicKey key) {
    return ((RSAPublicBCPGKey) key.getPublicKeyPacket().getKey()).getModulus().bitLength();
  }

  private static String curve(PGPPublicKey key) {
    return ((ECPublicBCPGKey) key.getPublicKeyPacket().getKey()).getCurveOID().getId();
  }
}
