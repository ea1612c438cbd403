package mhss.gateway.mail.mailbox;

import jakarta.mail.Folder;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mhss.gateway.intake.bench.Dovecot;
import mhss.gateway.mail.FetchedBatch;
import mhss.gateway.mail.FetchedMail;
import mhss.gateway.mail.MailboxLedger;
import mhss.gateway.mail.mailbox.books.Lease;
import mhss.gateway.store.TestStore;
import org.apache.camel.impl.DefaultCamelContext;
import org.eclipse.angus.mail.imap.IMAPFolder;

/**
 * One look at a mailbox of 100 old mails beside one of 50,000, in turn: when nothing came, and when
 * one mail came. bench/mailbox/README.md
 */
public final class PollBench {

  private static final int PORT = 12993;
  private static final int ROUNDS = 300;
  private static final int NEW = 60;
  private static final int COMPARISONS = 5;

  private final Dovecot dovecot;
  private final TestStore store = TestStore.fresh();
  private final MailboxLedger ledger = new MailboxLedger(store.jdbc());

  private PollBench(Dovecot dovecot) {
    this.dovecot = dovecot;
  }

  public static void main(String[] arguments) throws Exception {
    int many = arguments.length == 0 ? 50_000 : Integer.parseInt(arguments[0]);
    Path home = Dovecot.home("mailbox-bench");
    int status = 0;
    try (Dovecot dovecot = new Dovecot(home, PORT)) {
      new PollBench(dovecot).measure(100, many);
    } catch (Exception e) {
      e.printStackTrace();
      status = 1;
    }
    System.exit(status);
  }

  private final class Watched {

    final String user;
    final MailboxReader reader;
    final Pass pass;
    final List<Double> silent = new ArrayList<>();
    final List<Double> fresh = new ArrayList<>();
    final List<Double> compared = new ArrayList<>();
    final List<Double> server = new ArrayList<>();
    private final IMAPFolder other;

    Watched(String user) throws Exception {
      this.user = user;
      MailboxOptions options = new MailboxOptions();
      options.setHost(Dovecot.HOST);
      options.setPort(dovecot.port());
      options.setUsername(user);
      options.setPassword(dovecot.password());
      options.setTrustCertificate(dovecot.certificate().toString());
      Books books = Books.of(user, store.jdbc(), store.transactions(), Clock.systemUTC());
      Lease lease = new Lease(store.jdbc(), user, java.time.Duration.ofHours(2));
      lease.renew();
      HandOver handOver = new HandOver("provider", books.entries(), PollBench.this::take);
      reader =
          new MailboxReader(
              options.server(new DefaultCamelContext()),
              new FolderWatch(user, options, books),
              new FolderReading(options, books, handOver, Clock.systemUTC()),
              new SentLook(user, null),
              new ComparisonWork(user, options, books));
      pass = new Pass(user, lease.epoch().orElseThrow(), () -> true);
      reader.read(pass);
      other = (IMAPFolder) dovecot.connect(user).getFolder("INBOX");
      other.open(Folder.READ_ONLY);
    }

    /** What the server takes to tell another client, who asks for nothing else. */
    void tell(List<Double> times) throws Exception {
      long start = System.nanoTime();
      other.doCommand(
          protocol -> {
            protocol.simpleCommand("NOOP", null);
            return null;
          });
      times.add((System.nanoTime() - start) / 1e6);
    }

    void look(List<Double> times) throws Exception {
      long start = System.nanoTime();
      reader.read(pass);
      times.add((System.nanoTime() - start) / 1e6);
    }
  }

  /** Every mail of the mailbox is in the ledger. */
  private void known(Watched watched, int size) {
    store
        .jdbc()
        .sql(
            "insert into mailbox_entry (mailbox, folder, uidvalidity, uid, outcome, message, noted_at)"
                + " select mailbox, folder, uidvalidity, n, 'stored', gen_random_uuid(), now()"
                + " from mailbox_folder, generate_series(1, ?) n where mailbox = ?")
        .params(size, watched.user)
        .update();
    store.jdbc().sql("analyze mailbox_entry").update();
  }

  private void compare(Watched watched) throws Exception {
    store
        .jdbc()
        .sql(
            "insert into comparison (mailbox, state, asked_by, asked_at) values (?, 'asked', 'bench', now())")
        .param(watched.user)
        .update();
    watched.look(watched.compared);
  }

  private Throwable take(FetchedBatch batch) {
    store
        .transactions()
        .executeWithoutResult(
            status -> {
              for (FetchedMail mail : batch.mails()) {
                try (InputStream raw = mail.raw()) {
                  raw.transferTo(new ByteArrayOutputStream());
                } catch (java.io.IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
                ledger.stored(mail, UUID.randomUUID());
              }
            });
    return null;
  }

  private void measure(int... sizes) throws Exception {
    List<Watched> all = new ArrayList<>();
    for (int size : sizes) {
      fill("box-" + size, size);
      all.add(new Watched("box-" + size));
    }
    for (int round = -ROUNDS / 3; round < ROUNDS; round++) {
      for (Watched watched : all) {
        watched.look(round < 0 ? new ArrayList<>() : watched.silent);
      }
    }
    for (int round = -NEW / 3; round < NEW; round++) {
      for (Watched watched : all) {
        dovecot.arrive(List.of(dovecot.prepare(watched.user, "new" + (round + NEW), mail(round))));
        asked(watched, round);
      }
    }
    for (int i = 0; i < COMPARISONS * sizes.length; i++) {
      Watched watched = all.get(i % sizes.length);
      if (i < sizes.length) {
        known(watched, sizes[i]);
      }
      compare(watched);
    }
    table(sizes, all);
  }

  /** In turn, so that neither always finds what the other one had the server do. */
  private static void asked(Watched watched, int round) throws Exception {
    List<Double> fresh = round < 0 ? new ArrayList<>() : watched.fresh;
    List<Double> server = round < 0 ? new ArrayList<>() : watched.server;
    if (round % 2 == 0) {
      watched.tell(server);
      watched.look(fresh);
    } else {
      watched.look(fresh);
      watched.tell(server);
    }
  }

  private static void table(int[] sizes, List<Watched> all) {
    System.out.printf(
        Locale.ROOT,
        "| old mails | poll, nothing new: p50 ms | p95 | poll, one new mail: p50 ms | p95 | NOOP of another client: p50 ms | poll less NOOP | comparison with the ledger: p50 ms |%n|---:|---:|---:|---:|---:|---:|---:|---:|%n");
    for (int i = 0; i < sizes.length; i++) {
      Watched watched = all.get(i);
      System.out.printf(
          Locale.ROOT,
          "| %,d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.0f |%n",
          sizes[i],
          at(watched.silent, 0.5),
          at(watched.silent, 0.95),
          at(watched.fresh, 0.5),
          at(watched.fresh, 0.95),
          at(watched.server, 0.5),
          at(watched.fresh, 0.5) - at(watched.server, 0.5),
          at(watched.compared, 0.5));
    }
    System.out.printf(
        Locale.ROOT,
        "| ratio of p50 | %.2f | | %.2f | | %.2f | | |%nload %.1f%n",
        at(all.get(1).silent, 0.5) / at(all.get(0).silent, 0.5),
        at(all.get(1).fresh, 0.5) / at(all.get(0).fresh, 0.5),
        at(all.get(1).server, 0.5) / at(all.get(0).server, 0.5),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static double at(List<Double> times, double share) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))];
  }

  /** One file under many names, read before: what nobody read yet, Dovecot lists at each look. */
  private void fill(String user, int size) throws Exception {
    dovecot.mailbox(user);
    Path first = dovecot.prepare(user, "first", mail(0));
    Path folder = first.getParent().resolveSibling("cur");
    for (int i = 0; i < size; i++) {
      Files.createLink(folder.resolve("1700000000." + i + ".old:2,S"), first);
    }
    dovecot.mailbox(user);
  }

  private static byte[] mail(int n) {
    return ("From: a@atw.example\nTo: b@provider.example\nSubject: m"
            + n
            + "\n\nHello.\n"
            + "x".repeat(900)
            + "\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
