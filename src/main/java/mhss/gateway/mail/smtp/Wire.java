package mhss.gateway.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.mail.ExactMail;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One SMTP connection that remembers how the server answered the end of the content: after a
 * refusal Angus sends RSET, and a server that hangs up then would hide the answer.
 */
class Wire extends SMTPTransport {

  private static final Pattern CODES =
      Pattern.compile("(\\d{3})(?:[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b)?");

  private boolean ended;
  private String verdict = "";
  private int mails;
  private long usedAt = System.nanoTime();

  Wire(Session session) {
    super(session, null, "smtp", false);
  }

  synchronized void send(ExactMail mail) throws MessagingException {
    ended = false;
    verdict = "";
    mails++;
    sendMessage(mail, mail.recipients());
    usedAt = System.nanoTime();
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    ended = true;
    super.finishData();
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    if (ended && verdict.isEmpty() && code > 0) {
      verdict = codes(getLastServerResponse());
    }
    return code;
  }

  /** Code and enhanced code with which the server took or refused the content; or empty. */
  synchronized String verdict() {
    return verdict;
  }

  int mails() {
    return mails;
  }

  long idleNanos() {
    return System.nanoTime() - usedAt;
  }

  /** The words after the codes are the server's: they may quote an address. */
  static String codes(String response) {
    Matcher matcher = CODES.matcher(response == null ? "" : response);
    if (!matcher.lookingAt()) {
      return "";
    }
    return matcher.group(2) == null ? matcher.group(1) : matcher.group(1) + " " + matcher.group(2);
  }
}
