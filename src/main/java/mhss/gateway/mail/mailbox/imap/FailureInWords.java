package mhss.gateway.mail.mailbox.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.StoreClosedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;

/**
 * A failure into its cause and the next step. What the server said is left out: it may repeat an
 * address.
 */
public final class FailureInWords {

  private FailureInWords() {}

  public static String of(Throwable failure, ImapServer server) {
    List<Throwable> chain = chain(failure);
    String text = chain.toString().toLowerCase(Locale.ROOT);
    if (has(chain, AuthenticationFailedException.class)) {
      return server.authenticator() == null
          ? "The server refused the login. Check user name and password; many providers want an app"
              + " password, or OAuth2 (authenticator)."
          : "The server refused the OAuth2 token, also a fresh one. Check the consent of the"
              + " application and that it may use IMAP for this mailbox.";
    }
    if (text.contains("no login methods supported") || text.contains("logindisabled")) {
      return "The server offers no login this way. Use security=tls or starttls, or an"
          + " authenticator for OAuth2.";
    }
    if (text.contains("starttls required but not supported")) {
      return server + " has no STARTTLS. Use security=tls with the port for IMAPS, usually 993.";
    }
    if (has(chain, UnknownHostException.class)) {
      return "Host "
          + server.host()
          + " is not found. Check its name, and the DNS of this machine.";
    }
    if (text.contains("no name matching") || text.contains("no subject alternative")) {
      return "The certificate of "
          + server
          + " is for another name. Use the name that is in the certificate as host.";
    }
    if (has(chain, CertPathValidatorException.class)
        || has(chain, CertificateException.class)
        || text.contains("unable to find valid certification path")) {
      return "The certificate of "
          + server
          + " is not trusted, or out of date. Renew it there, or name it (PEM) in trustCertificate.";
    }
    if (has(chain, SSLException.class)) {
      return server
          + " does not speak TLS on this port, or not our version. Check port and security.";
    }
    if (has(chain, ConnectException.class) && !text.contains("timed out")) {
      return server + " refuses connections. Check the port, and that the server runs.";
    }
    if (has(chain, NoRouteToHostException.class)) {
      return "There is no way to " + server + ". Check network and firewall.";
    }
    if (has(chain, SocketTimeoutException.class) || text.contains("timed out")) {
      return server
          + " does not answer in time. Check network and firewall, and that it is not overloaded.";
    }
    if (has(chain, StoreClosedException.class)) {
      return "The connection to " + server + " was lost. It is made again by itself.";
    }
    return "The connection to "
        + server
        + " failed ("
        + chain.get(chain.size() - 1).getClass().getSimpleName()
        + "). It is tried again by itself; if it stays, see the log of the mail server.";
  }

  private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
    return chain.stream().anyMatch(type::isInstance);
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable t = failure; t != null && !chain.contains(t); t = next(t)) {
      chain.add(t);
    }
    return chain;
  }

  /** Angus hides the exception of a broken connection in the response it makes up for it. */
  private static Throwable next(Throwable t) {
    if (t.getCause() != null) {
      return t.getCause();
    }
    if (t instanceof org.eclipse.angus.mail.iap.ProtocolException protocol
        && protocol.getResponse() != null) {
      return protocol.getResponse().getException();
    }
    return null;
  }
}
