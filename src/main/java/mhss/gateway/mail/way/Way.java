package mhss.gateway.mail.way;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import mhss.gateway.mail.MailboxCheck.Finding;
import mhss.gateway.mail.MailboxCheck.Level;
import mhss.gateway.mail.MailboxCheck.Stage;
import mhss.gateway.mail.way.SeenCertificate.Onlooker;

/**
 * The way to a mail server, step by step; stops where it ends. Says nothing to the server but what
 * begins TLS.
 *
 * @param sockets make TLS as the mailbox does, with the same trust
 * @param trust the setting that names certificates to trust
 */
public record Way(
    String host,
    int port,
    Protection protection,
    SSLSocketFactory sockets,
    String trust,
    Duration patience) {

  /**
   * @return whether it leads to the server
   */
  public boolean look(List<Finding> found) {
    return name(found) && port(found) && (protection == Protection.NONE || tls(found));
  }

  private boolean name(List<Finding> found) {
    try {
      String address = InetAddress.getByName(host).getHostAddress();
      String words =
          address.equals(host) ? "The host is an address: %s." : "The name %2$s is %1$s.";
      found.add(new Finding(Level.OK, Stage.DNS, words.formatted(address, host)));
      return true;
    } catch (UnknownHostException e) {
      return ends(
          found,
          Stage.DNS,
          "%s is not found. Check the name of the host, and the DNS of this machine.");
    }
  }

  private boolean port(List<Finding> found) {
    try (Socket socket = connected()) {
      found.add(new Finding(Level.OK, Stage.TCP, "Port %d answers.".formatted(socket.getPort())));
      return true;
    } catch (IOException e) {
      return ends(found, Stage.TCP, "%s does not answer" + why(e));
    }
  }

  private static String why(IOException e) {
    if (e instanceof SocketTimeoutException) {
      return " in time. Check network and firewall, and that it is not overloaded.";
    }
    if (e instanceof NoRouteToHostException) {
      return ": there is no way to it. Check network and firewall.";
    }
    return e instanceof ConnectException
        ? ": it refuses connections. Check the port, and that the server runs."
        : " (%s). Check network and firewall.".formatted(e.getClass().getSimpleName());
  }

  private boolean tls(List<Finding> found) {
    try (Socket plain = connected()) {
      StartTls.begin(plain, protection);
      SSLSocket secure = (SSLSocket) sockets.createSocket(plain, host, port, true);
      SSLParameters parameters = secure.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      secure.setSSLParameters(parameters);
      secure.startHandshake();
      found.add(new Finding(Level.OK, Stage.TLS, secured(secure)));
      return true;
    } catch (StartTls.NoMailServer e) {
      return ends(found, Stage.TLS, "%s does not greet as a mail server does. Check the port.");
    } catch (StartTls.NoStartTls e) {
      return ends(
          found,
          Stage.TLS,
          "%s has no STARTTLS. Use the port and the security of TLS from the start.");
    } catch (IOException e) {
      return ends(found, Stage.TLS, "%s cannot be trusted: " + whyNot() + ".");
    }
  }

  private static String secured(SSLSocket secure) throws IOException {
    X509Certificate first = (X509Certificate) secure.getSession().getPeerCertificates()[0];
    return "The connection is protected (%s); %s."
        .formatted(secure.getSession().getProtocol(), new SeenCertificate(first).words());
  }

  /** Asks once more, only to see the certificate. */
  private String whyNot() {
    Onlooker onlooker = new Onlooker();
    try (Socket plain = connected()) {
      StartTls.begin(plain, protection);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {onlooker}, null);
      ((SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true))
          .startHandshake();
    } catch (IOException | GeneralSecurityException e) {
      // so it ends, whatever there was to see
    }
    return onlooker.seen == null
        ? "it does not speak TLS on this port, or not our version. Check port and security"
        : new SeenCertificate(onlooker.seen).whyNot(host, trust);
  }

  private Socket connected() throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
      socket.setSoTimeout((int) patience.toMillis());
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private boolean ends(List<Finding> found, Stage stage, String words) {
    String server = host + ":" + port;
    found.add(new Finding(Level.FAILED, stage, words.replaceFirst("%s", server)));
    return false;
  }
}
