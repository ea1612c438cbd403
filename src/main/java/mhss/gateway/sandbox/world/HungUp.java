package mhss.gateway.sandbox.world;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mail server's threads die of a client that hangs up in the middle: that is no news. */
class HungUp implements Thread.UncaughtExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(HungUp.class);

  /** As GreenMail names them: server, then client. */
  private static final String TALK = "<-/";

  /** Of this process; whoever handled it before does so again after the last of them. */
  private static final Set<MailServer> SERVERS = new HashSet<>();

  private static Thread.UncaughtExceptionHandler before;

  static synchronized void of(MailServer server) {
    if (SERVERS.isEmpty()) {
      before = Thread.getDefaultUncaughtExceptionHandler();
      Thread.setDefaultUncaughtExceptionHandler(new HungUp());
    }
    SERVERS.add(server);
  }

  static synchronized void noMoreOf(MailServer server) {
    if (SERVERS.remove(server) && SERVERS.isEmpty()) {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    if (thread.getName().contains(TALK) && ofTheLine(failure)) {
      LOG.debug("A client of {} hung up", thread.getName());
    } else {
      LOG.error("Thread {} has ended", thread.getName(), failure);
    }
  }

  private static boolean ofTheLine(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof IOException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }
}
