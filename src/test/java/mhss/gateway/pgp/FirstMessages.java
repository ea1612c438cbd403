package mhss.gateway.pgp;

import static mhss.gateway.pgp.TestMessage.armoured;
import static mhss.gateway.pgp.TestMessage.compressed;
import static mhss.gateway.pgp.TestMessage.join;
import static mhss.gateway.pgp.TestMessage.literal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.pgp.TestMessage.Encryption;
import mhss.gateway.pgp.TestMessage.Signing;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPSignature;

/** Makes the keys of {@link FuzzedMessages} anew, and the first messages between them. */
public final class FirstMessages {

  /** The only words that the partner's key ever signed. */
  static final String SIGNED = "A referral, invented.\n";

  static final Path KEYS = Path.of("src/test/resources/fuzz/keys");

  private static final byte[] TEXT = SIGNED.getBytes(StandardCharsets.UTF_8);

  private FirstMessages() {}

  /** Into the folder named first. */
  public static void main(String[] arguments) throws IOException {
    TestKey desk = TestKey.curve("desk");
    TestKey partner = TestKey.curve("partner");
    World.write(KEYS.resolve("desk.asc"), desk.armouredSecret());
    World.write(KEYS.resolve("partner.asc"), partner.armouredPublic());
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, byte[]> seed : seeds(desk, partner).entrySet()) {
      Files.write(folder.resolve(seed.getKey()), seed.getValue());
    }
  }

  private static Map<String, byte[]> seeds(TestKey desk, TestKey partner) {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    Signing signing = Signing.by(partner);
    Signing.Made made = signing.over(TEXT);
    byte[] signed = TestMessage.signed(TEXT, signing);
    byte[] twice = TestMessage.signed(TEXT, signing, signing.hash(HashAlgorithmTags.SHA512));
    byte[] within = join(made.onePass(), compressed(literal(TEXT)), made.signature());
    for (int wrapping : new int[] {0, 3, 4, 5, 6}) {
      add(seeds, wrapping, "signed", signed);
      add(seeds, wrapping, "old-style", TestMessage.signedOldStyle(TEXT, signing));
      add(seeds, wrapping, "twice", twice);
      add(seeds, wrapping, "compressed-within", within);
      add(seeds, wrapping, "literal", literal(TEXT));
      add(seeds, wrapping, "encrypted", Encryption.standard().of(signed, desk));
    }
    add(seeds, 0, "gnupg-ocb", Encryption.gnupgOcb().of(signed, desk));
    add(seeds, 0, "rfc9580", Encryption.rfc9580(2).of(signed, desk));
    add(seeds, 0, "hidden", Encryption.standard().hiddenRecipients().of(signed, desk));
    add(seeds, 0, "passphrase", Encryption.standard().passphrase("quokka").of(signed, desk));
    add(seeds, 0, "unprotected", Encryption.standard().withoutIntegrity().of(signed, desk));
    byte[] inClear = inClear(signing.type(PGPSignature.CANONICAL_TEXT_DOCUMENT));
    add(seeds, 1, "in-clear", inClear);
    add(seeds, 7, "in-clear", inClear);
    add(seeds, 7, "armoured", armoured(Encryption.standard().of(signed, desk)));
    add(seeds, 2, "detached", made.signature());
    add(seeds, 2, "detached-armoured", armoured(made.signature()));
    return seeds;
  }

  private static byte[] inClear(Signing signing) {
    String text = SIGNED.strip();
    byte[] signature = signing.over(text.getBytes(StandardCharsets.UTF_8)).signature();
    String head = "-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\n" + text + "\r\n";
    return join(head.getBytes(StandardCharsets.UTF_8), armoured(signature));
  }

  private static void add(Map<String, byte[]> seeds, int wrapping, String name, byte[] rest) {
    seeds.put(wrapping + "-" + name, join(new byte[] {(byte) wrapping}, rest));
  }
}
