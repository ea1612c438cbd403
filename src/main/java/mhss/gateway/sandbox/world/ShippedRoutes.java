package mhss.gateway.sandbox.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The files of {@code routes/} as this version brings them, each known by its digest. A route of
 * the installation's own is not among them, nor one that the installation has changed: either may
 * take files away, or write to somebody.
 */
final class ShippedRoutes {

  /** As {@code sha256sum} writes it; kept by its test. */
  static final String LIST = "/shipped-routes.sha256";

  private static final String GAP = "  ";

  private ShippedRoutes() {}

  /** Leaves out what is missing or otherwise than shipped. */
  static void copy(Path from, Path to) {
    for (String line : list()) {
      String[] digestAndName = line.split(GAP, 2);
      Path file = from.resolve(digestAndName[1]);
      try {
        // Read once: what is written is what was looked at.
        byte[] route = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        if (digest(route).equals(digestAndName[0])) {
          Path target = to.resolve(digestAndName[1]);
          Files.createDirectories(target.getParent());
          Files.write(target, route);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static String line(String name, byte[] route) {
    return digest(route) + GAP + name;
  }

  private static List<String> list() {
    try (InputStream list = ShippedRoutes.class.getResourceAsStream(LIST)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
