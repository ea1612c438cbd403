package mhss.gateway.mail.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import mhss.gateway.faults.FaultProxy;
import mhss.gateway.store.TestStore;

/**
 * {@code bench/faults many}: mails that all come at once, over a line that is cut again and again.
 * Arguments: folder and password of the Dovecot of {@code bench/dovecot}, number of mails, seed.
 */
final class ManyMails {

  private static final Duration BETWEEN_CUTS = Duration.ofSeconds(3);

  private final Path maildir;
  private final int mails;

  private ManyMails(Path maildir, int mails) {
    this.maildir = maildir;
    this.mails = mails;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    String user = "many-" + UUID.randomUUID();
    ManyMails bench =
        new ManyMails(folder.resolve("mail").resolve(user), Integer.parseInt(arguments[2]));
    TestStore store = TestStore.fresh();
    try (FaultProxy network = new FaultProxy(10993);
        TestGateway gateway = new TestGateway(store)) {
      gateway.reading(
          "many",
          "host=localhost&port=%d&username=%s&password=%s&trustCertificate=%s&pollInterval=200&idle=false"
              .formatted(network.port(), user, arguments[1], folder.resolve("cert.pem")));
      gateway.afterPolls("many");
      bench.run(store, gateway, network, new Random(Long.parseLong(arguments[3])));
    }
    System.exit(0);
  }

  private void run(TestStore store, TestGateway gateway, FaultProxy network, Random random)
      throws Exception {
    gateway.context.getRouteController().stopRoute("mailbox-many");
    IntStream.range(0, mails).forEach(this::arrives);
    gateway.context.getRouteController().startRoute("mailbox-many");
    long start = System.nanoTime();
    int cuts = 0;
    while (settled(store) < mails) {
      Thread.sleep(BETWEEN_CUTS.toMillis() / 2 + random.nextLong(BETWEEN_CUTS.toMillis()));
      network.reset();
      cuts++;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    network.mend();
    gateway.afterPolls("many");
    System.out.printf("%-42s %,d%n", "mails that came at once", mails);
    System.out.printf("%-42s %,d%n", "cuts of the line meanwhile", cuts);
    System.out.printf("%-42s %,d%n", "in the ledger as stored", settled(store));
    System.out.printf("%-42s %,d%n", "handed over", gateway.stored.size());
    System.out.printf("%-42s %,d%n", "different ones", new HashSet<>(gateway.subjects()).size());
    System.out.printf("%-42s %s%n", "mailbox afterwards", gateway.health("many"));
    System.out.printf("%-42s %.0f s (%.0f a second)%n", "time", seconds, mails / seconds);
  }

  private static long settled(TestStore store) {
    return store
        .jdbc()
        .sql("select count(*) from mailbox_entry where outcome = 'stored'")
        .query(Long.class)
        .single();
  }

  private void arrives(int n) {
    try {
      String mail = TestMailbox.mail(n + "@x.example", "m" + n) + "A line.\r\n".repeat(100);
      Path file = maildir.resolve("tmp").resolve("m" + n);
      Files.writeString(file, mail.replace("\r\n", "\n"));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
      Files.move(file, maildir.resolve("new").resolve(n + ".many"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
