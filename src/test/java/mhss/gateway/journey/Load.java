package mhss.gateway.journey;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Referrals and talk, some a second, until it ends. */
final class Load {

  private static final Duration BETWEEN = Duration.ofMillis(300);

  /** What each mail is, by Message-ID: the URN of a referral, or another word. */
  final Map<String, String> mails = new TreeMap<>();

  final Set<String> urns = new TreeSet<>();
  private final Cluster cluster;
  private final Thread sender = new Thread(this::send, "load");
  private volatile boolean ended;

  Load(Cluster cluster) {
    this.cluster = cluster;
  }

  void start() {
    sender.start();
  }

  private void send() {
    for (int n = 0; !ended; n++) {
      send(n);
      GatewayUnderTest.pause(BETWEEN);
    }
  }

  private synchronized void send(int n) {
    String id = "n" + n + "@atw.example";
    if (n % 5 == 4) {
      mails.put(id, "not-ours");
      cluster.post.put(cluster.letters.chat(id, "Shall we go at noon? " + n));
      return;
    }
    String urn = "AB%04d".formatted(n);
    urns.add(urn);
    mails.put(id, urn);
    cluster.post.put(cluster.letters.referral(id, urn));
  }

  synchronized int sent() {
    return mails.size();
  }

  void end() {
    ended = true;
    try {
      sender.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
