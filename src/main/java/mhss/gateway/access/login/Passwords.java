package mhss.gateway.access.login;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords into hashes: Argon2id with the memory and passes that OWASP names (19 MiB, 2). Few at a
 * time, so that a flood of attempts cannot take the memory of the gateway.
 */
public final class Passwords {

  /** Longer ones would only cost time. */
  public static final int LONGEST = 200;

  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int AT_A_TIME = 4;
  private static final int GROUPS = 4;

  /** Without letters that are taken for each other. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final Pattern REPEATED = Pattern.compile("(.{1,4}?)\\1+.?");
  private static final Set<String> COMMON =
      Set.of(
          "password",
          "passw0rd",
          "qwerty",
          "qwertyuiop",
          "letmein",
          "welcome",
          "iloveyou",
          "admin",
          "administrator",
          "gateway",
          "mhssgateway",
          "accesstowork",
          "secret",
          "changeme",
          "sandbox",
          "football",
          "liverpool",
          "abcdefghijkl",
          "abc",
          "asdfghjkl",
          "zxcvbnm");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT, HASH, 1, MEMORY_KIB, PASSES);
  private final Semaphore places = new Semaphore(AT_A_TIME);
  private final String nobodys = ofNobody();
  private final int shortest;

  public Passwords(int shortest) {
    this.shortest = shortest;
  }

  /**
   * Takes as much work to compare as any other hash, and none to make. No password is known that
   * gives it.
   */
  static String ofNobody() {
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(MEMORY_KIB, PASSES, random(SALT), random(HASH));
  }

  private static String random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  public String hash(String password) {
    places.acquireUninterruptibly();
    try {
      return argon2.encode(plain(password));
    } finally {
      places.release();
    }
  }

  /**
   * Takes as long for nobody's password as for somebody's.
   *
   * @param hash empty where there is no such person
   */
  public boolean matches(String password, Optional<String> hash) {
    places.acquireUninterruptibly();
    try {
      boolean same = argon2.matches(plain(password), hash.orElse(nobodys));
      return same && hash.isPresent() && password.length() <= LONGEST;
    } finally {
      places.release();
    }
  }

  /** Why this may not become the password of that person. */
  public Optional<String> problem(String wanted, String name) {
    String bare = wanted.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    if (wanted.length() < shortest) {
      return Optional.of(
          "Your password is too short: it needs at least %d characters, for example three words"
              .formatted(shortest));
    }
    if (wanted.length() > LONGEST) {
      return Optional.of("Your password is too long: at most %d characters".formatted(LONGEST));
    }
    if (wanted.toLowerCase(Locale.ROOT).contains(name) && wanted.length() < shortest + name.length()
        || COMMON.contains(bare)
        || REPEATED.matcher(wanted).matches()
        || isRow(wanted)) {
      return Optional.of("Your password is easy to guess: choose another, for example three words");
    }
    return Optional.empty();
  }

  /** 1234…, abcd…, or backwards. */
  private static boolean isRow(String wanted) {
    int step = wanted.charAt(1) - wanted.charAt(0);
    return Math.abs(step) <= 1
        && java.util.stream.IntStream.range(1, wanted.length())
                .filter(n -> wanted.charAt(n) - wanted.charAt(n - 1) == step)
                .count()
            >= wanted.length() - 3;
  }

  /** About 80 bits, in groups of four. */
  public static String oneTime() {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < 4 * GROUPS; n++) {
      text.append(n > 0 && n % 4 == 0 ? "-" : "");
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /** The same letters typed on two keyboards are the same password. */
  private static String plain(String password) {
    String bounded = password.substring(0, Math.min(password.length(), LONGEST));
    return Normalizer.normalize(bounded, Normalizer.Form.NFKC);
  }
}
