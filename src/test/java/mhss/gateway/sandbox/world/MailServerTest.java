package mhss.gateway.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mhss.gateway.sandbox.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {

  private static final Instant THEN = Instant.parse("2017-11-06T09:00:00Z");

  @TempDir private Path folder;

  private final List<MailServer> servers = new ArrayList<>();

  @Test
  void datesWhatItTakesByTheClockOfTheSandbox() throws MessagingException {
    TurnableClock clock = new TurnableClock(folder.resolve("clock"));
    clock.begin(THEN);
    try (MailServer server =
        new MailServer(
            List.of(new MailServer.Account(Desks.PROVIDER, "secret")), clock, (to, mail) -> {})) {
      new Post(server)
          .send(
              new Letter(Desks.ADVISER, Desks.PROVIDER, "Hello", THEN).plain("1@atw.example", "Hi"),
              Desks.PROVIDER);
      assertThat(received(server)).isBetween(THEN.minusSeconds(1), THEN.plusSeconds(120));
    }
  }

  @Test
  void severalThatStartInOneMomentTakePortsOfTheirOwn() throws Exception {
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Integer> ports = new ArrayList<>();
    try {
      Callable<MailServer> start =
          () -> new MailServer(List.of(), Clock.systemUTC(), (to, mail) -> {});
      for (Future<MailServer> started : threads.invokeAll(Collections.nCopies(4, start))) {
        MailServer server = open(started.get());
        ports.add(server.smtpPort());
        ports.add(server.imapPort());
      }
    } finally {
      servers.forEach(MailServer::close);
      threads.shutdown();
    }
    assertThat(ports).hasSize(8).doesNotHaveDuplicates().allMatch(port -> port > 0);
    assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(before);
  }

  private MailServer open(MailServer server) {
    servers.add(server);
    return server;
  }

  private static Instant received(MailServer server) throws MessagingException {
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect(server.host(), server.imapPort(), Desks.PROVIDER, "secret");
      Folder inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_ONLY);
      Message only = inbox.getMessages()[0];
      return only.getReceivedDate().toInstant();
    }
  }
}
