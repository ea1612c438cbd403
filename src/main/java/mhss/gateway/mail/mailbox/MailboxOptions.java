package mhss.gateway.mail.mailbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mhss.gateway.mail.mailbox.imap.ImapServer;
import mhss.gateway.mail.mailbox.imap.Security;
import mhss.gateway.mail.mailbox.imap.TrustedCertificate;
import mhss.gateway.mail.oauth.OAuthLogins;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mail.MailAuthenticator;
import org.apache.camel.support.jsse.SSLContextParameters;

/** The options of a {@code mailbox:} endpoint. Times in milliseconds, sizes in bytes. */
public class MailboxOptions {

  private String host = "";
  private int port;
  private Security security = Security.TLS;
  private String protocol;
  private boolean allowPlaintext;
  private String username = "";
  private String password = "";
  private MailAuthenticator authenticator;
  private String oauth;
  private String mechanisms;
  private SSLContextParameters sslContextParameters;
  private String trustCertificate;
  private String folders = "INBOX";
  private boolean allFolders;
  private String ignoreFolders = "Sent,Sent Items,Sent Messages,Drafts,Outbox";
  private String desk = "provider";
  private long pollInterval = 30_000;
  private boolean idle = true;
  private int batchCount = 50;
  private long batchBytes = 8L << 20;
  private int compareCount = 20_000;
  private String backfillSince;
  private long connectTimeout = 10_000;
  private long readTimeout = 30_000;
  private long writeTimeout = 30_000;
  private long leaseRenewal = 5_000;
  private long stallAfter;
  private boolean quickAck;

  /** Name of the mail server; must be the one in its certificate. Required. */
  public void setHost(String host) {
    this.host = host;
  }

  /** Default: 993 for {@code security=tls}, else 143. */
  public void setPort(int port) {
    this.port = port;
  }

  /** {@code tls} (default), {@code starttls}, or {@code none} for a server on this machine. */
  public void setSecurity(String security) {
    this.security = Security.valueOf(security.toUpperCase(Locale.ROOT));
  }

  /** {@code imaps} or {@code imap}; follows from {@code security} and need not be given. */
  public void setProtocol(String protocol) {
    this.protocol = protocol.toLowerCase(Locale.ROOT);
  }

  /** Lets {@code security=none} leave this machine: password and mails readable on the way. */
  public void setAllowPlaintext(boolean allowPlaintext) {
    this.allowPlaintext = allowPlaintext;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  /** From a property, never written into a route. */
  public void setPassword(String password) {
    this.password = password;
  }

  /** A bean, e.g. for OAuth2; asked at each connect, and once more when the server refuses. */
  public void setAuthenticator(MailAuthenticator authenticator) {
    this.authenticator = authenticator;
  }

  /** Name of a login by token in {@code gateway.oauth}, instead of user name and password. */
  public void setOauth(String oauth) {
    this.oauth = oauth;
  }

  /** SASL mechanisms, blank-separated. Default: XOAUTH2 with an authenticator, else any. */
  public void setMechanisms(String mechanisms) {
    this.mechanisms = mechanisms;
  }

  /** A bean, for a client certificate or particular protocols. Default: of the Java runtime. */
  public void setSslContextParameters(SSLContextParameters sslContextParameters) {
    this.sslContextParameters = sslContextParameters;
  }

  /** PEM file with the only certificates to trust, e.g. a self-signed one. */
  public void setTrustCertificate(String trustCertificate) {
    this.trustCertificate = trustCertificate;
  }

  /** Comma-separated names, or {@code *} for all. Default: INBOX. */
  public void setFolders(String folders) {
    this.folders = folders;
  }

  /** Same as {@code folders=*}: finds a mail that a person moved before it was read. */
  public void setAllFolders(boolean allFolders) {
    this.allFolders = allFolders;
  }

  /** Left out of all folders, besides those the server marks as sent, drafts or virtual. */
  public void setIgnoreFolders(String ignoreFolders) {
    this.ignoreFolders = ignoreFolders;
  }

  /** {@code provider} (default) or {@code adviser}. */
  public void setDesk(String desk) {
    this.desk = desk;
  }

  /** Between two polls. Default: 30000. */
  public void setPollInterval(long pollInterval) {
    this.pollInterval = pollInterval;
  }

  /** Has the server wake the gateway up, on a connection of its own. Default: true. */
  public void setIdle(boolean idle) {
    this.idle = idle;
  }

  /** Mails handed over together, at most. Default: 50. */
  public void setBatchCount(int batchCount) {
    this.batchCount = batchCount;
  }

  /** Held in memory together, at most; a larger mail comes alone, as a stream. Default: 8 MiB. */
  public void setBatchBytes(long batchBytes) {
    this.batchBytes = batchBytes;
  }

  /** UIDs asked for at once when mailbox and ledger are compared. Default: 20000. */
  public void setCompareCount(int compareCount) {
    this.compareCount = compareCount;
  }

  /** Date (2026-11-01): at the very first start, mails that came since then are read. */
  public void setBackfillSince(String backfillSince) {
    this.backfillSince = backfillSince;
  }

  /** Default: 10000. */
  public void setConnectTimeout(long connectTimeout) {
    this.connectTimeout = connectTimeout;
  }

  /** A server that says nothing for so long is dead. Default: 30000. */
  public void setReadTimeout(long readTimeout) {
    this.readTimeout = readTimeout;
  }

  /** Default: 30000. */
  public void setWriteTimeout(long writeTimeout) {
    this.writeTimeout = writeTimeout;
  }

  /** Another node takes over when four of these go by without a renewal. Default: 5000. */
  public void setLeaseRenewal(long leaseRenewal) {
    this.leaseRenewal = leaseRenewal;
  }

  /** A step that takes longer is said. Default: five polls, at least 120000. */
  public void setStallAfter(long stallAfter) {
    this.stallAfter = stallAfter;
  }

  /** For a test server that answers slowly in small pieces. Not with TLS. Default: false. */
  public void setQuickAck(boolean quickAck) {
    this.quickAck = quickAck;
  }

  String desk() {
    return desk;
  }

  boolean watchesAll() {
    return allFolders || folders.trim().equals("*");
  }

  Optional<String> oauth() {
    return Optional.ofNullable(oauth).filter(MailboxOptions::given);
  }

  List<String> folders() {
    return names(folders);
  }

  List<String> ignoredFolders() {
    return names(ignoreFolders);
  }

  Duration pollInterval() {
    return Duration.ofMillis(pollInterval);
  }

  Duration stallAfter() {
    return Duration.ofMillis(stallAfter > 0 ? stallAfter : Math.max(5 * pollInterval, 120_000));
  }

  boolean idle() {
    return idle;
  }

  int batchCount() {
    return batchCount;
  }

  long batchBytes() {
    return batchBytes;
  }

  int compareCount() {
    return compareCount;
  }

  LocalDate backfillSince() {
    return given(backfillSince) ? LocalDate.parse(backfillSince) : null;
  }

  Duration leaseRenewal() {
    return Duration.ofMillis(leaseRenewal);
  }

  /** Refuses what must not be, with the reason. */
  void verify(String mailbox) {
    OptionRules.verify(mailbox, security, protocol, host, allowPlaintext);
    require(
        mailbox,
        authenticator != null || given(oauth) || given(username),
        "username (or oauth, or authenticator)");
    require(mailbox, desk.equals("provider") || desk.equals("adviser"), "desk=provider|adviser");
    require(mailbox, watchesAll() || !folders().isEmpty(), "folders, e.g. INBOX");
    require(
        mailbox,
        batchCount > 0 && batchBytes > 0 && compareCount > 0,
        "batchCount, batchBytes and compareCount above 0");
    require(mailbox, pollInterval > 0 && leaseRenewal > 0, "pollInterval, leaseRenewal above 0");
    backfillSince();
  }

  ImapServer server(CamelContext camel) {
    MailAuthenticator login = login(camel);
    return new ImapServer(
        camel,
        security,
        host,
        port == 0 ? security.port() : port,
        username,
        password,
        login,
        login != null && !given(mechanisms) ? "XOAUTH2" : mechanisms,
        given(trustCertificate)
            ? TrustedCertificate.in(Path.of(trustCertificate))
            : sslContextParameters,
        Duration.ofMillis(connectTimeout),
        Duration.ofMillis(readTimeout),
        Duration.ofMillis(writeTimeout),
        quickAck);
  }

  private MailAuthenticator login(CamelContext camel) {
    return given(oauth)
        ? camel.getRegistry().findSingleByType(OAuthLogins.class).of(oauth)
        : authenticator;
  }

  private static void require(String mailbox, boolean holds, String what) {
    if (!holds) {
      throw new MailboxRefused(mailbox, "it needs " + what);
    }
  }

  private static boolean given(String value) {
    return value != null && !value.isBlank();
  }

  private static List<String> names(String list) {
    return Stream.of(list.split(",")).map(String::trim).filter(name -> !name.isEmpty()).toList();
  }
}
