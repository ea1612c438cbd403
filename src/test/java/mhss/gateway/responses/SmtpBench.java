package mhss.gateway.responses;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Locale;
import mhss.gateway.mail.smtp.TestSmtp;
import org.apache.camel.component.mail.JavaMailSender;

/**
 * Mails per second from the outbox to GreenMail, over reused connections and with one connection
 * per mail: {@code mvn test-compile exec:java} or any IDE; argument: mails per round.
 */
public final class SmtpBench {

  private static final int WORKERS = 8;

  private SmtpBench() {}

  public static void main(String[] arguments) throws Exception {
    int mails = arguments.length == 0 ? 600 : Integer.parseInt(arguments[0]);
    OutboxWorld world = new OutboxWorld();
    GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    server.start();
    int port = server.getSmtp().getPort();
    round(world, 100, TestSmtp.live(port));
    double perMail = round(world, mails, TestSmtp.withAConnectionPerMail(port));
    double reused = round(world, mails, TestSmtp.live(port));
    double perMailAgain = round(world, mails, TestSmtp.withAConnectionPerMail(port));
    double reusedAgain = round(world, mails, TestSmtp.live(port));
    report("one connection per mail", perMail, perMailAgain);
    report("reused connections", reused, reusedAgain);
    System.out.printf(
        Locale.ROOT, "ratio %.2f%n", (reused + reusedAgain) / (perMail + perMailAgain));
    server.stop();
    System.exit(0);
  }

  private static double round(OutboxWorld world, int mails, JavaMailSender smtp) throws Exception {
    for (int i = 0; i < mails; i++) {
      String unique = System.nanoTime() + "." + i;
      world.acknowledge(world.referral("a" + unique + "@dwp.example", unique + "@x", List.of()));
    }
    try (SendRoutes routes = new SendRoutes(world.dispatch(), smtp, WORKERS)) {
      long start = System.nanoTime();
      routes.start();
      while (!world.outbox.byState("due").isEmpty() || !world.outbox.byState("sending").isEmpty()) {
        Thread.sleep(20);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return mails / seconds;
    }
  }

  private static void report(String what, double first, double second) {
    System.out.printf(
        Locale.ROOT, "%s, %d workers: %.0f and %.0f mails/s%n", what, WORKERS, first, second);
  }
}
