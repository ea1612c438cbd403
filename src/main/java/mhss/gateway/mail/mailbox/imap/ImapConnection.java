package mhss.gateway.mail.mailbox.imap;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One logged-in connection. Angus' store keeps it; only one thread uses it at a time. */
public final class ImapConnection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ImapConnection.class);

  private final IMAPStore store;
  private Imap imap;

  ImapConnection(IMAPStore store) {
    this.store = store;
  }

  /** What to do while the connection is ours alone. */
  @FunctionalInterface
  public interface Work<T> {
    T with(Imap imap) throws ProtocolException;
  }

  /** Angus lends the connection of a store to a command of a folder that is not open. */
  @SuppressWarnings("unchecked")
  public <T> T run(Work<T> work) throws MessagingException {
    IMAPFolder root = (IMAPFolder) store.getDefaultFolder();
    return (T)
        root.doCommand(
            protocol -> {
              if (imap == null || imap.protocol != protocol) {
                imap = new Imap(protocol);
              }
              return work.with(imap);
            });
  }

  @Override
  public void close() {
    try {
      store.close();
    } catch (MessagingException e) {
      LOG.debug("The connection was lost before it was closed: {}", e.getClass().getSimpleName());
    }
  }
}
