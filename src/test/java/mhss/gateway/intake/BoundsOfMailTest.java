package mhss.gateway.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mhss.gateway.intake.IntakeJourneyTest.entity;
import static mhss.gateway.intake.IntakeJourneyTest.form;
import static mhss.gateway.intake.IntakeJourneyTest.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.documents.MailEffort;
import mhss.gateway.intake.opening.MailOpener;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.mail.MimeLimits;
import mhss.gateway.mail.MimeReader;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.store.TestStore;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.PacketTags;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No mail costs more time, memory or words than a mail may, whatever stands in it. */
class BoundsOfMailTest {

  private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");
  private static final String ACCEPTED =
      """
      Thank you for Support Plan reference AB9000.
      I confirm that no changes are required to be made to the Support Plan.
      Please implement the plan and report any subsequent changes of circumstances or updates to the plan in the support period.
      """;

  @TempDir static Path folder;
  private static IntakeWorld world;
  private static int letters;

  @BeforeAll
  static void world() {
    Map<String, Object> settings =
        Map.of("gateway.pgp.max-content", "1MB", "gateway.intake.case-wait", "0s");
    world = new IntakeWorld(TestStore.fresh(), folder, settings);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  /** Each of them took minutes or hours, a heap, or a stack. */
  static Stream<Arguments> endless() {
    return Stream.of(
        Arguments.of("accents", "Hello", "e" + "\u0301".repeat(200_000)),
        Arguments.of("accents to be sorted", "Hello", "e" + "\u0301\u0316".repeat(150_000)),
        Arguments.of("accents in a subject", "e" + "\u0301\u0316".repeat(7_000), "Hello"),
        Arguments.of("half a subject, again and again", "prap ".repeat(12_000), "Hello"),
        Arguments.of("signs of eighteen letters", "Hello", "\uFDFA".repeat(200_000)),
        Arguments.of("a line of blanks", "Hello", " ".repeat(500_000) + "x"),
        Arguments.of("quoted lines", "Hello", "> x\n".repeat(20_000)),
        Arguments.of("half a sentence", "Hello", "Thank you for Support Plan ".repeat(30_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endless")
  @Timeout(120)
  void aTextThatLooksEndlessHasItsOutcome(String name, String subject, String text) {
    world.arrives(letter(subject).plain(id(), text));
    world.process();

    assertThat(world.latest().status()).as(world.latest().advice()).isEqualTo("not-ours");
  }

  @Test
  @Timeout(120)
  void aSignedLineOfBlanksCostsWhatItIsLong() {
    world.arrives(letter("Hello").plain(id(), signed(" ".repeat(3_000_000) + "x")));
    world.process();

    assertThat(world.latest().advice()).contains("signature is not well-formed");
  }

  private static String signed(String text) {
    return "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n"
        + text
        + "\n-----BEGIN PGP SIGNATURE-----\n\nwsBc\n-----END PGP SIGNATURE-----\n";
  }

  @Test
  @Timeout(120)
  void headersThatOpenAndNeverCloseCostWhatTheyAreLong() {
    String part =
        "--b\r\nContent-Type: text/plain; charset*=us-ascii''%s%%0Ax\r\nContent-Transfer-Encoding: %s\r\n\r\nx\r\n"
            .formatted("%27".repeat(20_000), "(".repeat(60_000));
    String mail =
        "From: %s\r\nTo: %s\r\nMessage-ID: <%s>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n%s--b--\r\n"
            .formatted(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, id(), part.repeat(300));
    world.arrives(mail.getBytes(UTF_8));
    world.process();

    assertThat(world.latest().status()).as(world.latest().advice()).isEqualTo("not-ours");
  }

  @Test
  void ofAMailThatNamesUrnsWithoutEndSomeAreNamed() {
    StringBuilder urns = new StringBuilder();
    IntStream.range(0, 40_000).forEach(n -> urns.append("URN AB").append(n).append(' '));

    assertThat(decided(urns.toString()).cause()).isEqualTo("several-urns");
    assertThat(world.latest().advice()).hasSizeLessThan(1_000);
  }

  @Test
  void aSentenceThatNeverComesToItsDateStopsNothing() {
    assertThat(decided("It was submitted" + " on".repeat(200_000)).cause())
        .isEqualTo("unknown-case");
  }

  private static IntakeWorld.Message decided(String more) {
    byte[] entity = Letter.entity(Part.text(ACCEPTED + more));
    world.arrives(
        letter("Standard email - SUPPORT PLAN ACCEPTED")
            .sealed(id(), world.sealedBy(world.adviserKey, entity)));
    world.process();
    return world.latest();
  }

  @Test
  void whatIsSealedInOneMailIsTooLargeTogether() {
    String half = sealedText("x".repeat(600_000));
    world.arrives(letter("Hello").plain(id(), half));
    world.process();
    String alone = world.latest().cause();
    world.arrives(letter("Hello").plain(id(), half + "\nand\n" + sealedText("y".repeat(600_000))));
    world.process();

    assertThat(alone).isNotEqualTo("pgp-too-large");
    assertThat(world.latest().cause()).isEqualTo("pgp-too-large");
    assertThat(world.latest().advice()).contains("gateway.pgp.max-content");
  }

  private static String sealedText(String text) {
    byte[] armoured = world.sealedBy(world.adviserKey, text.getBytes(StandardCharsets.UTF_8));
    return new String(armoured, StandardCharsets.US_ASCII);
  }

  @Test
  void aMailThatGrewTakesItsRoomAmongTheOpenedOnes() throws IOException {
    OpenedMails opened = new OpenedMails(1 << 20);
    UUID small = UUID.randomUUID();
    UUID grown = UUID.randomUUID();
    opened.keep(small, opened("Hello"));
    assertThat(opened.take(small)).isPresent();

    OpenedMail large = opened(packed("x".repeat(900_000)));
    assertThat(large.mail().raw()).hasSizeLessThan(10_000);
    assertThat(large.parts()).anyMatch(part -> part.content().length == 900_000);
    opened.keep(grown, large);
    assertThat(opened.take(grown)).isEmpty();
  }

  @Test
  void aMailThatGrewIsNotHeldWhileTheOthersOfItsBatchAreOpened() throws IOException {
    Screening screening = world.bean(Screening.class);
    byte[] small = letter("Hello").plain(id(), "Hello");
    byte[] grown = letter("Hello").plain(id(), packed("x".repeat(900_000)));

    assertThat(screening.screen(null, small).opened()).isNotNull();
    assertThat(screening.screen(null, grown).opened()).isNull();
  }

  private static OpenedMail opened(String text) {
    return world.bean(MailOpener.class).open(letter("Hello").plain(id(), text));
  }

  /** An OpenPGP message that is compressed and nothing else: anybody can write one. */
  static String packed(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.write(CompressionAlgorithmTags.ZLIB);
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(
          packet(PacketTags.LITERAL_DATA, ("b" + "\0".repeat(5) + text).getBytes(UTF_8)));
    }
    return armoured(packed.toByteArray());
  }

  /**
   * @param packed algorithm and packed packets
   */
  static String armoured(byte[] packed) {
    return "-----BEGIN PGP MESSAGE-----\n\n"
        + Base64.getMimeEncoder().encodeToString(packet(PacketTags.COMPRESSED_DATA, packed))
        + "\n-----END PGP MESSAGE-----\n";
  }

  /** RFC 9580 section 4.2.1. */
  private static byte[] packet(int tag, byte[] body) {
    return ByteBuffer.allocate(6 + body.length)
        .put((byte) (0xC0 | tag))
        .put((byte) 0xFF)
        .putInt(body.length)
        .put(body)
        .array();
  }

  @Test
  void aFormThatCouldNotBeSeenIsNotPassedOver() {
    byte[] two = entity(form("pdf", values("AB9001")), form("docx", values("AB9002")));
    byte[] mail = letter("Referral").sealed(id(), world.sealedBy(world.adviserKey, two));
    world.arrives(mail);
    InHand inHand = world.bean(Intake.class).claim().get(0);

    opening(new MailEffort(10, 0)).open(inHand);

    assertThat(inHand.outcome())
        .isInstanceOfSatisfying(
            Outcome.Parked.class, parked -> assertThat(parked.cause()).isEqualTo("too-much-work"));
    assertThat(inHand.opened().parts()).hasSize(3);
  }

  private static Opening opening(MailEffort effort) {
    MailOpener opener =
        new MailOpener(
            new MimeReader(MimeLimits.DEFAULT),
            world.bean(OpenPgp.class),
            new DocumentReader(),
            name -> false,
            () -> effort);
    return new Opening(
        world.messages(),
        opener,
        new OpenedMails(0),
        world.bean(Withholding.class),
        MimeLimits.DEFAULT.size());
  }

  @Test
  void largeMailsAreInHandOneByOneAndSmallOnesBesideThem() {
    for (int size : List.of(80_000, 1_000, 90_000, 2_000)) {
      world.arrives(letter("Hello").plain(id(), "x".repeat(70).concat("\n").repeat(size / 71)));
    }
    WorkQueue queue =
        new WorkQueue(
            world.jdbc(),
            Clock.systemUTC(),
            new Room(100 << 10),
            "another-node",
            Duration.ofMinutes(1));

    assertThat(sizes(queue)).containsExactlyInAnyOrder(80L, 1L, 2L);
    assertThat(sizes(queue)).containsExactly(90L);
    assertThat(sizes(queue)).isEmpty();
    world.jdbc().sql("update message set claimed_until = null").update();
    world.process();
  }

  /** In thousands of bytes. */
  private static List<Long> sizes(WorkQueue queue) {
    return queue.claim(16).stream().map(claim -> claim.size() / 1_000).toList();
  }

  private static String id() {
    return "bounds" + ++letters + "@atw.example";
  }

  private static Letter letter(String subject) {
    return new Letter(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, subject, SENT);
  }
}
