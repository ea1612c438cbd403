package mhss.gateway.mail.mailbox.imap;

import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/** An IDLE command that is running. */
public final class IdleWait {

  private final IMAPProtocol protocol;

  IdleWait(IMAPProtocol protocol) throws ProtocolException {
    this.protocol = protocol;
    protocol.idleStart();
  }

  /** Until {@link #end} is called, or the connection is lost. */
  public void await(Runnable mail) throws ProtocolException {
    Response response;
    do {
      response = protocol.readIdleResponse();
      if (response == null) {
        return;
      }
      if (response instanceof IMAPResponse untagged && untagged.keyEquals("EXISTS")) {
        mail.run();
      }
    } while (protocol.processIdleResponse(response));
  }

  /** From another thread. */
  public void end() {
    protocol.idleAbort();
  }
}
