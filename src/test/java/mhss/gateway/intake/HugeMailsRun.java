package mhss.gateway.intake;

import static mhss.gateway.intake.IntakeJourneyTest.entity;
import static mhss.gateway.intake.IntakeJourneyTest.form;
import static mhss.gateway.intake.IntakeJourneyTest.values;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mhss.gateway.mail.FetchedBatch;
import mhss.gateway.mail.FetchedMail;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.store.TestStore;

/**
 * A gateway with little memory, of its own process: mails of 50 MB in several mailboxes at a time,
 * and mails of nothing but text. Then a good mail.
 */
final class HugeMailsRun {

  private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");

  /** Base64 in what is compressed, and that in base64: a mail of 50 MB. */
  private static final int FILE = 36 << 20;

  private static final int HUGE = 6;
  private static final String WORDS =
      "Dear all, the notes of our meeting on 3 July about the plan: reference to follow, no date.\n";

  private final Path folder;
  private final IntakeWorld world;
  private final List<String> lines = new ArrayList<>();

  private HugeMailsRun(Path folder, IntakeWorld world) {
    this.folder = folder;
    this.world = world;
  }

  /** Writes one line for each to the file named first: name, status, cause, processor seconds. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory(Path.of(arguments[0]).getParent(), "huge");
    try (IntakeWorld world = new IntakeWorld(TestStore.fresh(), folder)) {
      HugeMailsRun run = new HugeMailsRun(folder, world);
      run.text("texts-20", 20, 145_000);
      run.text("texts-200", 200, 145_000);
      run.text("text-40-MB", 1, 40_000_000);
      run.huge();
      run.good();
      Files.write(Path.of(arguments[0]), run.lines);
    }
    System.exit(0);
  }

  private void text(String name, int parts, int size) {
    Part[] all = new Part[parts];
    for (int i = 0; i < parts; i++) {
      all[i] = Part.text((i + WORDS).repeat(size / WORDS.length()));
    }
    byte[] mail = letter().withFiles(name + "@atw.example", all);
    long begun = processor();
    world.arrives(mail);
    world.process();
    say(name, begun);
  }

  private void good() {
    byte[] sealed = world.sealedBy(world.adviserKey, entity(form("pdf", values("AB1234"))));
    long begun = processor();
    world.arrives(letter().sealed("good@atw.example", sealed));
    world.process();
    say("good", begun);
  }

  /** Two mailboxes are read while eight messages are in hand, as in a gateway. */
  private void huge() throws Exception {
    List<OnDisk> mails = new ArrayList<>();
    for (int i = 0; i < HUGE; i++) {
      mails.add(new OnDisk(1_000 + i, i % 2 == 0 ? "provider" : "coaches", written(i)));
    }
    long begun = processor();
    ExecutorService threads = Executors.newFixedThreadPool(10);
    List<Future<?>> received = new ArrayList<>();
    for (String mailbox : List.of("provider", "coaches")) {
      received.add(
          threads.submit(
              () ->
                  mails.stream()
                      .filter(mail -> mail.mailbox().equals(mailbox))
                      .forEach(this::receive)));
    }
    Intake intake = world.bean(Intake.class);
    while (received.stream().anyMatch(one -> !one.isDone()) || waiting()) {
      List<Future<?>> inHand = new ArrayList<>();
      intake.next().forEach(one -> inHand.add(threads.submit(() -> take(intake, one))));
      for (Future<?> one : inHand) {
        one.get();
      }
    }
    for (Future<?> one : received) {
      one.get();
    }
    threads.shutdown();
    world
        .jdbc()
        .sql(
            "select status || ' ' || cause from message where size > 40000000 and id in (select message from mailbox_entry where uid >= 1000)")
        .query(String.class)
        .list()
        .forEach(
            line -> lines.add("huge " + line + " " + (processor() - begun) / 1_000_000_000 / HUGE));
  }

  private void receive(OnDisk mail) {
    world
        .bean(Receive.class)
        .receive(new FetchedBatch(mail.mailbox(), "provider", 1, List.of((FetchedMail) mail)));
  }

  private boolean waiting() {
    return world.count("message where status = 'stored'") > 0;
  }

  static void take(Intake intake, InHand inHand) {
    try {
      intake.open(inHand);
      intake.recognise(inHand);
      intake.read(inHand);
      intake.register(inHand);
    } catch (RuntimeException e) {
      intake.failed(inHand, e);
    }
  }

  private Path written(int number) throws IOException {
    byte[] content = new byte[FILE];
    new Random(number).nextBytes(content);
    Part file = new Part("scan.tif", "image/tiff", content);
    byte[] sealed = world.sealedBy(world.adviserKey, entity(file));
    Path path = folder.resolve("huge" + number + ".eml");
    Files.write(path, letter().sealed("huge" + number + "@atw.example", sealed));
    return path;
  }

  private void say(String name, long begun) {
    IntakeWorld.Message message = world.latest();
    lines.add(
        String.join(
            " ",
            name,
            message.status(),
            String.valueOf(message.cause()),
            String.valueOf((processor() - begun) / 1_000_000_000)));
  }

  /** Of the whole process: receiving has threads of its own. */
  private static long processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static Letter letter() {
    return new Letter(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, "MHSS referral", SENT);
  }

  /** A mail in a mailbox of which nothing is in memory. */
  private record OnDisk(long uid, String mailbox, Path path) implements FetchedMail {

    @Override
    public String folder() {
      return "INBOX";
    }

    @Override
    public long uidValidity() {
      return 1;
    }

    @Override
    public Instant receivedAt() {
      return Arrived.WHEN;
    }

    @Override
    public long size() {
      return path.toFile().length();
    }

    @Override
    public int attempts() {
      return 1;
    }

    @Override
    public boolean backfilled() {
      return false;
    }

    @Override
    public long leaseEpoch() {
      return 1;
    }

    @Override
    public InputStream raw() throws IOException {
      return Files.newInputStream(path);
    }
  }
}
