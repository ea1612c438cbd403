package mhss.gateway.access.login;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** The codes of an authenticator app: RFC 6238 with SHA-1, six digits, thirty seconds. */
public final class Totp {

  private static final int SECRET_BYTES = 20;
  private static final int SECONDS = 30;
  private static final int MODULO = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  public static byte[] newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /** As a person types it. */
  public static String text(byte[] secret) {
    return Base32.toBase32String(secret).replace("=", "").replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** What an app reads from the picture. */
  public static String uri(byte[] secret, String service, String name) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(
            encoded(service), encoded(name), text(secret).replace(" ", ""), encoded(service));
  }

  /**
   * One step earlier and later count too: clocks differ, and people type slowly.
   *
   * @return the step the code is of
   */
  public static OptionalLong step(byte[] secret, String code, Instant now) {
    byte[] given = code.getBytes(StandardCharsets.UTF_8);
    long current = now.getEpochSecond() / SECONDS;
    return LongStream.rangeClosed(current - 1, current + 1)
        .filter(step -> MessageDigest.isEqual(given, bytes(code(secret, step))))
        .findFirst();
  }

  public static String code(byte[] secret, Instant at) {
    return code(secret, at.getEpochSecond() / SECONDS);
  }

  private static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return "%06d".formatted(number % MODULO);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot do HMAC-SHA-1", e);
    }
  }

  private static byte[] bytes(String code) {
    return code.getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
