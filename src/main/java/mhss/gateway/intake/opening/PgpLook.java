package mhss.gateway.intake.opening;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is OpenPGP in a part, by what stands in it first and by its name second. */
enum PgpLook {
  MESSAGE,
  CLEARTEXT,
  SIGNATURE,
  KEY,
  NOTHING;

  private static final Pattern ARMOUR =
      Pattern.compile(
          "-----BEGIN PGP (MESSAGE|SIGNED MESSAGE|SIGNATURE|PUBLIC KEY BLOCK|PRIVATE KEY BLOCK)-----");
  private static final Pattern END =
      Pattern.compile("-----END PGP (?:MESSAGE|SIGNATURE)-----[ \\t]*\\r?\\n?");
  private static final Pattern END_OF_KEY =
      Pattern.compile("-----END PGP (?:PUBLIC|PRIVATE) KEY BLOCK-----[ \\t]*\\r?\\n?");

  /**
   * Where armour is looked for: a mail client puts it first, after at most some words of its own.
   */
  private static final int LOOK_INTO = 1 << 20;

  static PgpLook at(Leaf part) {
    Optional<String> armour = armour(part.content());
    if (armour.isPresent()) {
      return switch (armour.get()) {
        case "MESSAGE" -> MESSAGE;
        case "SIGNED MESSAGE" -> CLEARTEXT;
        case "SIGNATURE" -> SIGNATURE;
        default -> KEY;
      };
    }
    return binary(part);
  }

  static boolean isNothingButASignature(Leaf part) {
    return at(part) == SIGNATURE && !block(part.content()).hasTextAround();
  }

  private static PgpLook binary(Leaf part) {
    String name = part.fileName().toLowerCase(Locale.ROOT);
    boolean packet = part.content().length > 2 && (part.content()[0] & 0x80) != 0;
    if (!packet) {
      return NOTHING;
    }
    if (name.endsWith(".sig") || part.mediaType().equals("application/pgp-signature")) {
      return SIGNATURE;
    }
    boolean named = name.endsWith(".pgp") || name.endsWith(".gpg");
    return named || part.mediaType().equals("application/pgp-encrypted") ? MESSAGE : NOTHING;
  }

  private static Optional<String> armour(byte[] content) {
    Matcher matcher = ARMOUR.matcher(ascii(content, Math.min(content.length, LOOK_INTO)));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The armoured block and the text around it, which nothing protects. */
  static Block block(byte[] content) {
    Matcher begin = ARMOUR.matcher(new Latin(content));
    if (!begin.find()) {
      return new Block(content, new byte[0]);
    }
    Matcher end =
        (begin.group(1).endsWith("KEY BLOCK") ? END_OF_KEY : END).matcher(new Latin(content));
    int to = end.find(begin.end()) ? end.end() : content.length;
    if (begin.start() == 0 && to == content.length) {
      return new Block(content, new byte[0]);
    }
    byte[] block = Arrays.copyOfRange(content, begin.start(), to);
    byte[] around = new byte[content.length - block.length];
    System.arraycopy(content, 0, around, 0, begin.start());
    System.arraycopy(content, to, around, begin.start(), content.length - to);
    return new Block(block, around);
  }

  /** Bytes as characters, of many megabytes without a copy. */
  private record Latin(byte[] bytes) implements CharSequence {

    @Override
    public int length() {
      return bytes.length;
    }

    @Override
    public char charAt(int place) {
      return (char) (bytes[place] & 0xFF);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static String ascii(byte[] content, int length) {
    return new String(content, 0, length, StandardCharsets.ISO_8859_1);
  }

  record Block(byte[] armoured, byte[] around) {

    boolean hasTextAround() {
      return around.length > 0 && !ascii(around, around.length).isBlank();
    }
  }
}
