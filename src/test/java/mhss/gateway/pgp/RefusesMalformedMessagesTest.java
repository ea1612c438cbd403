package mhss.gateway.pgp;

import static mhss.gateway.pgp.Refusals.assertRefused;
import static mhss.gateway.pgp.TestMessage.compressed;
import static mhss.gateway.pgp.TestMessage.join;
import static mhss.gateway.pgp.TestMessage.literal;
import static mhss.gateway.pgp.World.NOW;
import static mhss.gateway.pgp.World.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.TestMessage.Encryption;
import mhss.gateway.pgp.TestMessage.Signing;
import mhss.gateway.pgp.crypto.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusesMalformedMessagesTest {

  private static final TestKey OURS = TestKey.curve("desk");
  private static final TestKey PARTNER = TestKey.curve("partner");
  private static final Signing.Made SIGNATURE = Signing.by(PARTNER).over(TEXT);

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void aDeskAndAPartner() {
    world = new World(folder).withOwn(OURS).withPartner(PARTNER);
  }

  @Test
  void refusesTwoLiteralPackets() {
    refusesBothPlainAndEncrypted(join(literal(TEXT), literal(TEXT)));
  }

  @Test
  void refusesUnsignedContentBesideSignedContent() {
    byte[] signed = TestMessage.signed(TEXT, Signing.by(PARTNER));

    refusesBothPlainAndEncrypted(join(signed, literal(TEXT)));
    refusesBothPlainAndEncrypted(join(literal(TEXT), signed));
  }

  @Test
  void refusesASignatureThatWasNotAnnounced() {
    refusesBothPlainAndEncrypted(join(literal(TEXT), SIGNATURE.signature()));
  }

  @Test
  void refusesAnAnnouncedSignatureThatIsMissing() {
    refusesBothPlainAndEncrypted(join(SIGNATURE.onePass(), literal(TEXT)));
  }

  @Test
  void refusesASignatureAnnouncedInsideAndMadeOutsideOfACompression() {
    refusesBothPlainAndEncrypted(
        join(compressed(join(SIGNATURE.onePass(), literal(TEXT))), SIGNATURE.signature()));
  }

  @Test
  void refusesSignaturesInTheWrongOrder() {
    Signing.Made other = Signing.by(TestKey.curve("other")).over(TEXT);

    refusesBothPlainAndEncrypted(
        join(
            SIGNATURE.onePass(),
            other.onePass(),
            literal(TEXT),
            SIGNATURE.signature(),
            other.signature()));
  }

  @Test
  void refusesASignatureAroundAnEncryptedMessage() {
    byte[] encrypted = Encryption.standard().of(literal(TEXT), OURS);

    notOpenPgp(join(SIGNATURE.onePass(), encrypted, SIGNATURE.signature()));
  }

  @Test
  void refusesEncryptionInsideEncryption() {
    byte[] inner = Encryption.standard().of(literal(TEXT), OURS);

    notOpenPgp(Encryption.standard().of(inner, OURS));
    notOpenPgp(compressed(inner));
  }

  @Test
  void refusesWhateverFollowsTheEncryptedMessage() {
    byte[] encrypted = Encryption.standard().of(literal(TEXT), OURS);

    notOpenPgp(join(encrypted, literal(TEXT)));
    notOpenPgp(join(encrypted, encrypted));
    notOpenPgp(join(encrypted, "trailing".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void refusesAKeyWhereAMessageShouldBe() {
    assertRefused(Reason.NOT_OPENPGP, () -> world.open(PARTNER.armouredPublic()));
    notOpenPgp(TestKey.encoded(() -> PARTNER.publicRing().getEncoded()));
  }

  @Test
  void refusesABareSignature() {
    notOpenPgp(SIGNATURE.signature());
  }

  @Test
  void refusesPacketsThatMayNotBePassedOver() {
    notOpenPgp(join(Packets.packet(0xC0 | 39, new byte[3]), literal(TEXT)));
  }

  @Test
  void passesOverMarkersPaddingAndUnknownPacketsThatMayBe() {
    byte[] marker = Packets.packet(0xCA, "PGP".getBytes(StandardCharsets.US_ASCII));
    byte[] padding = Packets.packet(0xD5, new byte[100]);
    byte[] unknown = Packets.packet(0xC0 | 45, new byte[3]);

    assertThat(world.open(join(marker, padding, unknown, literal(TEXT))).content()).isEqualTo(TEXT);
  }

  @Test
  void refusesTooManyPackets() {
    byte[] markers = new byte[0];
    for (int i = 0; i < 100; i++) {
      markers = join(markers, Packets.packet(0xCA, "PGP".getBytes(StandardCharsets.US_ASCII)));
    }
    byte[] message = join(markers, literal(TEXT));

    assertRefused(Reason.TOO_LARGE, () -> world.open(message));
  }

  @Test
  void refusesACompressionBomb() {
    byte[] bomb = Encryption.standard().of(compressed(literal(new byte[20 << 20])), OURS);
    assertThat(bomb.length).isLessThan(100_000);

    assertRefused(Reason.TOO_LARGE, () -> openWithLimits(bomb, new Limits(10 << 20, 4)));
  }

  @Test
  void refusesABombOfPacketsThatAreNotContent() {
    byte[] padded = Packets.packet(0xC0 | 45, new byte[20 << 20]);

    assertRefused(Reason.TOO_LARGE, () -> world.open(compressed(join(padded, literal(TEXT)))));
  }

  @Test
  void refusesContentLargerThanAllowedEvenIfItIsNotCompressed() {
    byte[] message = literal(new byte[1001]);

    assertRefused(Reason.TOO_LARGE, () -> openWithLimits(message, new Limits(1000, 4)));
  }

  @Test
  void refusesPartsOfOneMailThatAreTooLargeTogether() {
    byte[] half = compressed(literal(new byte[6 << 20]));
    byte[] bomb = compressed(literal(new byte[20 << 20]));
    OpenPgp openPgp = world.openPgpAt(NOW, new Limits(10 << 20, 4));
    OpenPgp mail = openPgp.forOneMail();
    OpenPgp bombed = openPgp.forOneMail();

    assertThat(mail.open(new Sealed.Message(half)).content()).hasSize(6 << 20);
    assertThat(assertRefused(Reason.TOO_LARGE, () -> mail.open(new Sealed.Message(half))))
        .hasMessageContaining("gateway.pgp.max-content");
    assertRefused(Reason.TOO_LARGE, () -> bombed.open(new Sealed.Message(bomb)));
    assertRefused(Reason.TOO_LARGE, () -> bombed.open(new Sealed.Message(literal(TEXT))));
    assertThat(openPgp.forOneMail().open(new Sealed.Message(half)).content()).hasSize(6 << 20);
  }

  @Test
  void refusesLayersUponLayers() {
    byte[] packets = literal(TEXT);
    for (int i = 0; i < 5; i++) {
      packets = compressed(packets);
    }
    byte[] message = packets;

    assertRefused(Reason.TOO_LARGE, () -> world.open(message));
  }

  @Test
  void refusesAMessageToTooManyRecipients() {
    byte[] message = Encryption.standard().of(literal(TEXT), OURS);
    byte[] recipient = Arrays.copyOf(message, Packets.endOfFirst(message));
    byte[] many = new byte[0];
    for (int i = 0; i < 1001; i++) {
      many = join(many, recipient);
    }
    byte[] crowded = join(many, message);

    assertRefused(Reason.TOO_LARGE, () -> world.open(crowded));
  }

  @Test
  void refusesTwoMessagesInOneText() {
    byte[] block = TestMessage.armoured(literal(TEXT));

    assertRefused(Reason.NOT_OPENPGP, () -> world.open(join(block, block)));
  }

  @Test
  void repeatsNothingOfABlockWhoseLabelSpeaks() {
    byte[] block =
        "-----BEGIN PGP MESSAGE for Pat Example-----\nx".getBytes(StandardCharsets.UTF_8);

    assertThat(assertRefused(Reason.NOT_OPENPGP, () -> world.open(block)))
        .hasMessageNotContaining("Pat");
  }

  @Test
  void refusesABlockThatDoesNotEnd() {
    byte[] block = TestMessage.armoured(literal(TEXT));

    assertRefused(Reason.NOT_OPENPGP, () -> world.open(Arrays.copyOf(block, block.length - 10)));
  }

  @Test
  void refusesWhatIsNotOpenPgpAtAll() {
    assertRefused(Reason.NOT_OPENPGP, () -> world.open(new byte[0]));
    assertRefused(
        Reason.NOT_OPENPGP, () -> world.open("Dear all".getBytes(StandardCharsets.UTF_8)));
    assertRefused(Reason.NOT_OPENPGP, () -> world.open(new byte[] {(byte) 0xFF, 1, 2, 3}));
  }

  private void refusesBothPlainAndEncrypted(byte[] packets) {
    notOpenPgp(packets);
    notOpenPgp(compressed(packets));
    notOpenPgp(Encryption.standard().of(packets, OURS));
  }

  private void notOpenPgp(byte[] packets) {
    assertRefused(Reason.NOT_OPENPGP, () -> world.open(packets));
  }

  private void openWithLimits(byte[] message, Limits limits) {
    world.openPgpAt(NOW, limits).open(new Sealed.Message(message));
  }
}
