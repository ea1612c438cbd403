package mhss.gateway.pgp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import mhss.gateway.fuzz.Bounds;
import mhss.gateway.pgp.TestMessage.Encryption;
import mhss.gateway.pgp.keyfiles.KeyBlocks;
import org.bouncycastle.openpgp.PGPPublicKey;

/**
 * Whatever comes in is opened or refused, and a signature is only ever reported over what was
 * signed. The first byte says how the rest is wrapped, so that what lies below encryption and
 * compression is reached too.
 */
public final class FuzzedMessages {

  private static final byte[] CONTENT = FirstMessages.SIGNED.getBytes(StandardCharsets.UTF_8);
  private static final long LARGEST = 200L << 20;
  private static final List<PGPPublicKey> OURS = List.of(encryptionKey());
  private static final OpenPgp OPEN_PGP = openPgp();

  private FuzzedMessages() {}

  public static void fuzzerInitialize() {
    Bounds.warm("openpgp", FuzzedMessages::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length < 2) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(data, 1, data.length);
    switch (data[0] & 7) {
      case 0 -> open(new Sealed.Message(rest));
      case 1 -> open(new Sealed.Cleartext(rest));
      case 2 -> open(new Sealed.Detached(CONTENT, rest));
      case 3 -> open(new Sealed.Message(TestMessage.armoured(rest)));
      case 4 -> open(new Sealed.Message(sealed(rest)));
      case 5 -> open(new Sealed.Message(sealed(TestMessage.compressed(rest))));
      case 6 -> open(new Sealed.Message(TestMessage.compressed(rest)));
      default -> Sealed.in(rest).ifPresent(FuzzedMessages::open);
    }
  }

  private static void open(Sealed sealed) {
    try {
      Opened opened = OPEN_PGP.open(sealed);
      Bounds.most(LARGEST, opened.content().length);
      if (!opened.signatures().isEmpty()) {
        // A signature over text, and one in clear, leave blanks and ends of lines out.
        String content = new String(opened.content(), StandardCharsets.UTF_8).strip();
        Bounds.require(
            content.equals(FirstMessages.SIGNED.strip()), "signed, and not what was signed");
      }
    } catch (Refused refused) {
      Bounds.advice(refused);
    }
  }

  private static byte[] sealed(byte[] packets) {
    return Encryption.standard().of(packets, OURS);
  }

  private static PGPPublicKey encryptionKey() {
    byte[] desk = TestKey.encoded(() -> Files.readAllBytes(FirstMessages.KEYS.resolve("desk.asc")));
    Iterator<PGPPublicKey> keys = KeyBlocks.parse(desk).secretKeys().get(0).getPublicKeys();
    keys.next();
    return keys.next();
  }

  private static OpenPgp openPgp() {
    return TestKey.encoded(
        () -> {
          World world = new World(Files.createTempDirectory(Path.of("target"), "fuzz"));
          copy("desk.asc", world.ownFolder());
          copy("partner.asc", world.partnerFolder());
          return world.openPgp();
        });
  }

  private static void copy(String key, Path folder) throws IOException {
    World.write(folder.resolve(key), Files.readAllBytes(FirstMessages.KEYS.resolve(key)));
  }
}
