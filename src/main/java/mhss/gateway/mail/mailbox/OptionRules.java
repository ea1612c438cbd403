package mhss.gateway.mail.mailbox;

import java.util.Locale;
import java.util.regex.Pattern;
import mhss.gateway.mail.mailbox.imap.Security;

/** What a mailbox may be reached by. */
final class OptionRules {

  /** It becomes part of logs, metrics and file names. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private static final Pattern THIS_MACHINE =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|\\[::1]");

  private OptionRules() {}

  static void verify(
      String mailbox, Security security, String protocol, String host, boolean allowPlaintext) {
    if (!NAME.matcher(mailbox).matches()) {
      throw new MailboxRefused(
          mailbox, "its name must be lower-case letters, digits and hyphens, and no address");
    }
    if (host.isBlank()) {
      throw new MailboxRefused(mailbox, "it needs host, the name of the mail server");
    }
    verify(mailbox, security, protocol);
    if (security == Security.NONE
        && !allowPlaintext
        && !THIS_MACHINE.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
      throw new MailboxRefused(
          mailbox,
          "security=none would send password and mails readable over the network. Use tls or"
              + " starttls (a self-signed certificate goes into trustCertificate); allowPlaintext="
              + "true is for a closed test network only");
    }
  }

  private static void verify(String mailbox, Security security, String protocol) {
    if (protocol == null || protocol.equals(security.protocol())) {
      return;
    }
    if (protocol.startsWith("pop3")) {
      throw new MailboxRefused(
          mailbox,
          "POP3 cannot share a mailbox with people: it sees only the inbox, locks it, keeps no"
              + " lasting numbers that survive a colleague's clean-up, and reading usually removes."
              + " Use IMAP (protocol=imaps)");
    }
    throw new MailboxRefused(
        mailbox,
        "protocol="
            + protocol
            + " and security="
            + security.name().toLowerCase(Locale.ROOT)
            + " do not go together: tls is imaps, starttls and none are imap");
  }
}
