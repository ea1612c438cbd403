package mhss.gateway.mail.mailbox;

import jakarta.mail.PasswordAuthentication;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mhss.gateway.store.TestStore;
import org.apache.camel.component.mail.MailAuthenticator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class MailboxIdleTest {

  @Test
  void waitsForMailAgainAfterThereWasNoMemory() throws Exception {
    try (TestMailbox mailbox = new TestMailbox();
        TestGateway gateway = new TestGateway(TestStore.fresh())) {
      gateway.context.getRegistry().bind("login", new FirstWithoutMemory());
      gateway.reading(
          "desk",
          mailbox
              .options()
              .replaceFirst(
                  "&password=RAW\\(.*?\\)", "&authenticator=#login&mechanisms=PLAIN LOGIN")
              .replace("idle=false", "idle=true"));

      TestGateway.await("IDLE", () -> mailbox.proxy.verbs().contains("IDLE"));
    }
  }

  /** The first time in each thread, as when another mail fills the memory. */
  private static final class FirstWithoutMemory extends MailAuthenticator {

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    @Override
    public PasswordAuthentication getPasswordAuthentication() {
      if (threads.add(Thread.currentThread())) {
        throw new OutOfMemoryError("Java heap space");
      }
      return new PasswordAuthentication(TestMailbox.LOGIN, TestMailbox.PASSWORD);
    }
  }
}
