package mhss.gateway.mail.smtp;

import jakarta.mail.MessagingException;
import javax.net.ssl.SSLException;
import mhss.gateway.mail.Delivery;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** An exception of Angus into what became of the mail (RFC 5321 sections 3.3 and 4.2.1). */
final class Refusals {

  private Refusals() {}

  /**
   * @param verdict the server's answer to the whole content, if one came
   * @param contentLeft the content, or part of it, went to the server
   */
  static Delivery of(Exception exception, String verdict, boolean contentLeft) {
    if (contentLeft) {
      return judged(verdict);
    }
    String reply = worst(exception);
    return reply.isEmpty()
        ? new Delivery.NotSent("connection-lost", "the server hung up before the content was sent")
        : refused(reply);
  }

  private static Delivery judged(String verdict) {
    if (verdict.startsWith("2")) {
      return new Delivery.Accepted(verdict);
    }
    return verdict.startsWith("4") || verdict.startsWith("5")
        ? refused(verdict)
        : new Delivery.Unknown("connection-lost");
  }

  private static Delivery refused(String reply) {
    return new Delivery.Refused(reply, reply.startsWith("5"));
  }

  /** Of several recipients, one that can never be reached decides. */
  private static String worst(Exception exception) {
    String worst = "";
    for (Exception e = exception; e instanceof MessagingException m; e = m.getNextException()) {
      String reply = Wire.codes(reply(m));
      if (reply.compareTo(worst) > 0 && (reply.startsWith("4") || reply.startsWith("5"))) {
        worst = reply;
      }
    }
    return worst;
  }

  private static String reply(MessagingException e) {
    boolean said =
        e instanceof SMTPAddressFailedException
            || e instanceof SMTPSendFailedException
            || e instanceof SMTPSenderFailedException;
    return said ? e.getMessage() : "";
  }

  static boolean forTls(Throwable thrown) {
    Throwable cause = thrown;
    while (cause != null && !(cause instanceof SSLException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }
}
