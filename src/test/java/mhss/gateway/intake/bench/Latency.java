package mhss.gateway.intake.bench;

import jakarta.mail.Folder;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * One mail at a time: from the moment it lies in the mailbox, and from the moment at which the
 * server tells another client that waits with IDLE, to the committed case.
 */
final class Latency {

  private final Dovecot dovecot;
  private final RunningGateway gateway;
  private final String user;
  private final BlockingQueue<Long> told = new LinkedBlockingQueue<>();
  private final List<Double> arrival = new ArrayList<>();
  private final List<Double> telling = new ArrayList<>();
  private final List<Double> word = new ArrayList<>();

  Latency(Dovecot dovecot, RunningGateway gateway, String user) {
    this.dovecot = dovecot;
    this.gateway = gateway;
    this.user = user;
  }

  void measure(List<byte[]> mails) throws Exception {
    try (IMAPStore watching = dovecot.connect(user)) {
      IMAPFolder folder = watch(watching);
      Random random = new Random(1);
      for (int i = 0; i < mails.size(); i++) {
        RunningGateway.pause(700 + random.nextInt(600));
        one(dovecot.prepare(user, "single" + i + ",S=" + mails.get(i).length, mails.get(i)));
      }
      folder.close(false);
    }
    IntakeBench.say(
        "%n| %,d mails, one at a time | p50 ms | p99 ms |%n|---|---:|---:|", arrival.size());
    row("arrival to the server's word (IDLE)", word);
    row("the server's word to case", telling);
    row("arrival to case", arrival);
    IntakeBench.say("load %.1f", IntakeBench.load());
  }

  private void one(Path mail) throws InterruptedException {
    long cases = gateway.count("case_file");
    told.clear();
    long start = System.nanoTime();
    dovecot.arrive(List.of(mail));
    while (gateway.count("case_file") == cases) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
    long end = System.nanoTime();
    Long heard = told.poll(5, TimeUnit.SECONDS);
    arrival.add((end - start) / 1e6);
    if (heard != null) {
      word.add((heard - start) / 1e6);
      telling.add((end - heard) / 1e6);
    }
  }

  private IMAPFolder watch(IMAPStore store) throws Exception {
    IMAPFolder folder = (IMAPFolder) store.getFolder("INBOX");
    folder.open(Folder.READ_ONLY);
    folder.addMessageCountListener(
        new MessageCountAdapter() {
          @Override
          public void messagesAdded(MessageCountEvent event) {
            told.add(System.nanoTime());
          }
        });
    Thread idle =
        new Thread(
            () -> {
              try {
                while (folder.isOpen()) {
                  folder.idle();
                }
              } catch (jakarta.mail.MessagingException | IllegalStateException closed) {
                // The end of the bench.
              }
            });
    idle.setDaemon(true);
    idle.start();
    return folder;
  }

  private static void row(String what, List<Double> times) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    IntakeBench.say(
        "| %s | %.0f | %.0f |",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * 0.99))));
  }
}
