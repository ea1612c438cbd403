package mhss.gateway.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mhss.gateway.intake.IntakeJourneyTest.entity;
import static mhss.gateway.intake.IntakeJourneyTest.form;
import static mhss.gateway.intake.IntakeJourneyTest.values;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.DeflaterOutputStream;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.store.TestStore;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.PacketTags;

/** A gateway with little memory, of its own process: bombs, each with a referral beside it. */
final class GrowingMailsRun {

  private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");

  private static final byte[] WORDS =
      "Dear all, the notes of us about the plan: reference to follow, no date.\n"
          .repeat(1000)
          .getBytes(UTF_8);

  private final IntakeWorld world;
  private final List<String> lines = new ArrayList<>();

  private GrowingMailsRun(IntakeWorld world) {
    this.world = world;
  }

  /** Writes one line for each to the file named first: name, status, cause. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory(Path.of(arguments[0]).getParent(), "growing");
    try (IntakeWorld world = new IntakeWorld(TestStore.fresh(), folder)) {
      GrowingMailsRun run = new GrowingMailsRun(world);
      run.bombs();
      Files.write(Path.of(arguments[0]), run.lines);
      System.exit(0);
    } catch (Exception | Error e) {
      e.printStackTrace();
      // Its threads would wait for more.
      System.exit(1);
    }
  }

  private void bombs() throws Exception {
    bomb(200);
    bomb(120);
    bomb(63);
    world.arrives(referral("after"));
    world.process();
    say("after");
  }

  private void bomb(int megabytes) throws Exception {
    String name = "to-" + megabytes + "-MB";
    world.arrives(letter().plain(name + "@atw.example", packed(megabytes << 20)));
    world.arrives(referral("beside" + megabytes));
    take();
    say(name);
    say("beside");
  }

  private byte[] referral(String name) {
    String urn = "AB" + (1000 + lines.size());
    byte[] sealed = world.sealedBy(world.adviserKey, entity(form("docx", values(urn))));
    return letter().sealed(name + "@atw.example", sealed);
  }

  /** What is claimed together is in hand at the same time, as in a gateway. */
  private void take() throws Exception {
    Intake intake = world.bean(Intake.class);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    while (world.count("message where status = 'stored'") > 0) {
      List<Future<?>> inHand = new ArrayList<>();
      intake
          .next()
          .forEach(one -> inHand.add(threads.submit(() -> HugeMailsRun.take(intake, one))));
      for (Future<?> one : inHand) {
        one.get();
      }
    }
    threads.shutdown();
  }

  private void say(String name) {
    String message =
        "(select id from message where direction = 'in' order by stored_at desc offset %d limit 1)";
    String latest = message.formatted(name.startsWith("to-") ? 1 : 0);
    lines.add(
        name
            + world
                .jdbc()
                .sql(
                    "select ' ' || status || ' ' || coalesce(cause, 'null') from message where id = "
                        + latest)
                .query(String.class)
                .single());
  }

  /** As in {@link BoundsOfMailTest#packed}, without ever being whole. */
  private static String packed(int size) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.write(CompressionAlgorithmTags.ZLIB);
    int times = size / WORDS.length;
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(0xC0 | PacketTags.LITERAL_DATA);
      deflater.write(0xFF);
      deflater.write(ByteBuffer.allocate(4).putInt(6 + times * WORDS.length).array());
      deflater.write(("b" + "\0".repeat(5)).getBytes(UTF_8));
      for (int i = 0; i < times; i++) {
        deflater.write(WORDS);
      }
    }
    return BoundsOfMailTest.armoured(packed.toByteArray());
  }

  private static Letter letter() {
    return new Letter(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, "MHSS referral", SENT);
  }
}
