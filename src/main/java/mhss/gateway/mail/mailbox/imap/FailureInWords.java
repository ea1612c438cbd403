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
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import mhss.gateway.mail.oauth.TokenNotGiven;
import org.eclipse.angus.mail.iap.ProtocolException;

/**
 * A failure into its cause and the next step. What the server said is left out: it may repeat an
 * address.
 */
public final class FailureInWords {

  /** The first that fits; %s is the server. */
  private static final List<Rule> RULES =
      List.of(
          new Rule(
              type(AuthenticationFailedException.class),
              "%s refused the login. Check user name and password; many providers want an app"
                  + " password, or OAuth2 (oauth), for which even a fresh token was refused"
                  + " if you use it."),
          new Rule(
              said("no login methods supported").or(said("logindisabled")),
              "%s offers no login this way. Use security=tls or starttls, or oauth."),
          new Rule(
              said("starttls required but not supported"),
              "%s has no STARTTLS. Use security=tls with the port for IMAPS, usually 993."),
          new Rule(
              type(UnknownHostException.class),
              "%s is not found. Check the name of the host, and the DNS of this machine."),
          new Rule(
              said("no name matching").or(said("no subject alternative")),
              "The certificate of %s is for another name. Use the name that is in the certificate as"
                  + " host."),
          new Rule(
              type(CertPathValidatorException.class)
                  .or(type(CertificateException.class))
                  .or(said("unable to find valid certification path")),
              "The certificate of %s is not trusted, or out of date. Renew it there, or name it (PEM)"
                  + " in trustCertificate."),
          new Rule(
              type(SSLException.class),
              "%s does not speak TLS on this port, or not our version. Check port and security."),
          new Rule(
              type(SocketTimeoutException.class).or(said("timed out")),
              "%s does not answer in time. Check network and firewall, and that it is not"
                  + " overloaded."),
          new Rule(
              type(ConnectException.class),
              "%s refuses connections. Check the port, and that the server runs."),
          new Rule(
              type(NoRouteToHostException.class),
              "There is no way to %s. Check network and firewall."),
          new Rule(
              type(StoreClosedException.class),
              "The connection to %s was lost. It is made again by itself."));

  private record Rule(Predicate<List<Throwable>> fits, String words) {}

  private FailureInWords() {}

  public static String of(Throwable failure, ImapServer server) {
    return noToken(failure).orElseGet(() -> inWords(chain(failure), server));
  }

  /** What it says of a login by token, however deep that lies: mail libraries wrap it. */
  public static Optional<String> noToken(Throwable failure) {
    return chain(failure).stream()
        .filter(TokenNotGiven.class::isInstance)
        .map(Throwable::getMessage)
        .findFirst();
  }

  private static String inWords(List<Throwable> chain, ImapServer server) {
    return RULES.stream()
        .filter(rule -> rule.fits.test(chain))
        .findFirst()
        .map(rule -> rule.words.formatted(server))
        .orElseGet(
            () ->
                ("Talking to %s failed (%s). It is tried again by itself; if it stays, see the log of"
                        + " the mail server.")
                    .formatted(server, chain.get(chain.size() - 1).getClass().getSimpleName()));
  }

  private static Predicate<List<Throwable>> type(Class<? extends Throwable> type) {
    return chain -> chain.stream().anyMatch(type::isInstance);
  }

  private static Predicate<List<Throwable>> said(String text) {
    return chain -> chain.toString().toLowerCase(Locale.ROOT).contains(text);
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
    return t instanceof ProtocolException protocol && protocol.getResponse() != null
        ? protocol.getResponse().getException()
        : null;
  }
}
