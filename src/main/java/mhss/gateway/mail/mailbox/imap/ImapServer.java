package mhss.gateway.mail.mailbox.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import mhss.gateway.mail.oauth.OAuthLogin;
import mhss.gateway.mail.way.Protection;
import mhss.gateway.mail.way.Way;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mail.MailAuthenticator;
import org.apache.camel.component.mail.MailConfiguration;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * A server and a login. Session, TLS and authenticator are set up by camel-mail; what it leaves
 * open (a write timeout, no way round the certificate check, STARTTLS or nothing) is closed here.
 *
 * @param authenticator asked at each connect, e.g. for an OAuth2 token; null: user name and
 *     password
 * @param mechanisms SASL mechanisms to choose from, blank-separated; null: the server's choice
 * @param tls null: the trust store of the Java runtime
 * @param quickAck see {@link QuickAckSocketFactory}
 */
public record ImapServer(
    CamelContext camel,
    Security security,
    String host,
    int port,
    String username,
    String password,
    MailAuthenticator authenticator,
    String mechanisms,
    SSLContextParameters tls,
    Duration connectTimeout,
    Duration readTimeout,
    Duration writeTimeout,
    boolean quickAck) {

  public ImapConnection connect() throws MessagingException {
    return connect(readTimeout);
  }

  /**
   * @param silence how long the server may say nothing before the connection counts as dead
   */
  public ImapConnection connect(Duration silence) throws MessagingException {
    Setup setup = new Setup(camel);
    IMAPStore store = (IMAPStore) setup.session(silence).getStore(security.protocol());
    try {
      login(store, setup);
    } catch (AuthenticationFailedException e) {
      if (authenticator == null) {
        throw e;
      }
      // A token may have run out between the cache and here: ask for it once more.
      if (authenticator instanceof OAuthLogin token) {
        token.forget();
      }
      login(store, setup);
    }
    return new ImapConnection(store);
  }

  /** To be looked at before a connection is made. */
  public Way way() {
    return new Way(
        host,
        port,
        switch (security) {
          case TLS -> Protection.TLS;
          case STARTTLS -> Protection.STARTTLS_IMAP;
          case NONE -> Protection.NONE;
        },
        sockets(),
        "trustCertificate",
        connectTimeout);
  }

  private SSLSocketFactory sockets() {
    try {
      return tls == null
          ? (SSLSocketFactory) SSLSocketFactory.getDefault()
          : tls.createSSLContext(camel).getSocketFactory();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("TLS cannot be set up: check trustCertificate", e);
    }
  }

  private void login(IMAPStore store, Setup setup) throws MessagingException {
    PasswordAuthentication login =
        authenticator instanceof OAuthLogin token
            ? token.login()
            : setup.getPasswordAuthentication();
    store.connect(host, port, login.getUserName(), login.getPassword());
  }

  /** Without the password. */
  @Override
  public String toString() {
    return security.protocol() + "://" + host + ":" + port;
  }

  private final class Setup extends MailConfiguration {

    Setup(CamelContext camel) {
      super(camel);
      configureProtocol(security.protocol());
      setHost(host);
      setPort(port);
      setUsername(username);
      setPassword(password);
      setAuthenticator(authenticator);
      setConnectionTimeout((int) connectTimeout.toMillis());
      setSslContextParameters(tls);
      Properties startTls = new Properties();
      startTls.put("mail.imap.starttls.enable", String.valueOf(security == Security.STARTTLS));
      startTls.put("mail.imap.starttls.required", String.valueOf(security == Security.STARTTLS));
      setAdditionalJavaMailProperties(startTls);
    }

    Session session(Duration silence) {
      Session session = createJavaMailSender(camel).getSession();
      Properties properties = session.getProperties();
      String prefix = "mail." + security.protocol() + ".";
      properties.put(prefix + "timeout", String.valueOf(silence.toMillis()));
      properties.put(prefix + "writetimeout", String.valueOf(writeTimeout.toMillis()));
      properties.put(prefix + "ssl.checkserveridentity", "true");
      // camel-mail starts from the system properties, and Angus falls back to the default trust.
      properties.remove(prefix + "ssl.trust");
      properties.put(prefix + "socketFactory.fallback", "false");
      if (mechanisms != null) {
        properties.put(prefix + "auth.mechanisms", mechanisms);
      }
      if (quickAck && security != Security.TLS) {
        properties.put(prefix + "socketFactory", new QuickAckSocketFactory());
      }
      return session;
    }
  }
}
