package mhss.gateway.pgp;

import static mhss.gateway.pgp.TestMessage.compressed;
import static mhss.gateway.pgp.TestMessage.join;
import static mhss.gateway.pgp.TestMessage.literal;
import static mhss.gateway.pgp.World.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import mhss.gateway.pgp.TestMessage.Encryption;
import mhss.gateway.pgp.TestMessage.Signing;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever comes in, a message is opened or refused: no other error, no other content. */
class HostileInputProperties {

  private static final TestKey OURS = TestKey.curve("desk");
  private static final TestKey PARTNER = TestKey.curve("partner");
  private static final byte[] OTHER = "Other".getBytes(StandardCharsets.UTF_8);
  private static final Signing.Made SIGNATURE = Signing.by(PARTNER).over(TEXT);
  private static final World WORLD =
      new World(temporaryFolder()).withOwn(OURS).withPartner(PARTNER);
  private static final OpenPgp OPEN_PGP = WORLD.openPgp();

  private static final List<byte[]> PACKETS =
      List.of(
          literal(TEXT),
          literal(OTHER),
          SIGNATURE.onePass(),
          SIGNATURE.signature(),
          Packets.packet(0xCA, "PGP".getBytes(StandardCharsets.US_ASCII)),
          compressed(literal(OTHER)),
          compressed(join(SIGNATURE.onePass(), literal(TEXT), SIGNATURE.signature())),
          Encryption.standard().of(literal(OTHER), OURS));

  private static final List<UnaryOperator<byte[]>> LAYERS =
      List.of(
          packets -> packets,
          TestMessage::compressed,
          packets -> Encryption.standard().of(packets, OURS),
          packets -> Encryption.standard().of(compressed(packets), OURS),
          TestMessage::armoured);

  @Property(tries = 2000)
  void aSignatureIsOnlyEverReportedOverWhatWasSigned(
      @ForAll("packetSequences") List<byte[]> packets, @ForAll @IntRange(max = 4) int layer) {
    byte[] message = LAYERS.get(layer).apply(join(packets.toArray(byte[][]::new)));
    try {
      Opened opened = OPEN_PGP.open(new Sealed.Message(message));
      if (!opened.signatures().isEmpty()) {
        assertThat(opened.content()).isEqualTo(TEXT);
      }
    } catch (Refused refused) {
      assertThat(refused.reason())
          .isIn(Refused.Reason.NOT_OPENPGP, Refused.Reason.SIGNATURE_INVALID);
    }
  }

  @Property(tries = 3000)
  void alteredMessagesAreOpenedOrRefused(
      @ForAll @IntRange(max = 7) int which,
      @ForAll @IntRange(max = 4) int layer,
      @ForAll @IntRange(max = 1000) int at,
      @ForAll byte octet) {
    byte[] message = LAYERS.get(layer).apply(PACKETS.get(which));
    message[at % message.length] = octet;
    opensOrRefuses(new Sealed.Message(message));
    opensOrRefuses(new Sealed.Cleartext(message));
    opensOrRefuses(new Sealed.Detached(TEXT, message));
  }

  @Property(tries = 3000)
  void anyBytesAreRefused(@ForAll byte[] bytes, @ForAll byte first) {
    byte[] packet = join(new byte[] {(byte) (first | 0x80)}, bytes);
    opensOrRefuses(new Sealed.Message(packet));
    opensOrRefuses(new Sealed.Message(bytes));
    opensOrRefuses(new Sealed.Detached(TEXT, packet));
  }

  @Property(tries = 1000)
  void alteredKeysAreImportedOrRefused(
      @ForAll @IntRange(max = 2000) int at, @ForAll byte octet, @ForAll boolean own) {
    byte[] key =
        TestKey.encoded(
            () -> own ? OURS.secretRing().getEncoded() : PARTNER.publicRing().getEncoded());
    key[at % key.length] = octet;
    Keyring keyring = new World(temporaryFolder()).keyring();
    try {
      keyring.importKey(key, own);
      assertThat(keyring.keys()).hasSize(1);
    } catch (Refused refused) {
      assertThat(keyring.keys()).isEmpty();
    }
  }

  @Provide
  Arbitrary<List<byte[]>> packetSequences() {
    return Arbitraries.of(PACKETS).list().ofMinSize(1).ofMaxSize(5);
  }

  private static void opensOrRefuses(Sealed sealed) {
    try {
      assertThat(OPEN_PGP.open(sealed)).isNotNull();
    } catch (Refused refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target/hostile")), "keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
