package mhss.gateway.intake;

import static mhss.gateway.intake.IntakeJourneyTest.entity;
import static mhss.gateway.intake.IntakeJourneyTest.form;
import static mhss.gateway.intake.IntakeJourneyTest.values;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mhss.gateway.documents.HostileDocuments;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.store.TestStore;

/** A gateway with little memory, of its own process: each hostile document, then a good mail. */
final class HostileDocumentsRun {

  private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");

  private HostileDocumentsRun() {}

  /**
   * Writes one line for each to the file named first: name, status, cause, seconds of processor.
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("hostile");
    List<String> lines = new ArrayList<>();
    try (IntakeWorld world = new IntakeWorld(TestStore.fresh(), folder)) {
      int n = 0;
      for (Map.Entry<String, byte[]> document : HostileDocuments.all().entrySet()) {
        Part file = new Part(document.getKey(), "application/octet-stream", document.getValue());
        lines.add(document.getKey() + " " + handle(world, ++n, entity(file)));
        Part good = form("docx", values("AB" + (1000 + n)));
        lines.add("good-after-" + document.getKey() + " " + handle(world, ++n, entity(good)));
      }
    }
    Files.write(Path.of(arguments[0]), lines);
    System.exit(0);
  }

  private static String handle(IntakeWorld world, int n, byte[] entity) {
    Letter letter = new Letter(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, "MHSS referral", SENT);
    byte[] mail = letter.sealed(n + "@atw.example", world.sealedBy(world.adviserKey, entity));
    Duration before = processors();
    world.arrives(mail);
    world.process();
    Duration spent = processors().minus(before);
    IntakeWorld.Message message = world.latest();
    return message.status() + " " + message.cause() + " " + spent.toSeconds();
  }

  /** What other work on the machine does not lengthen. */
  private static Duration processors() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }
}
