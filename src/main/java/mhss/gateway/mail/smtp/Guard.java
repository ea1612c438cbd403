package mhss.gateway.mail.smtp;

import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.mail.ExactMail;
import mhss.gateway.mail.Mode;

/** The last place before the wire: says whether a mail may leave. All its recipients, or none. */
class Guard {

  private final Mode mode;
  private final Set<String> allowed;

  Guard(SmtpSettings settings) {
    this.mode = settings.mode();
    this.allowed =
        settings.guard().allow().stream()
            .map(entry -> entry.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Why this mail must not leave; empty when it may. */
  Optional<String> refusal(ExactMail mail, SmtpAccount account) {
    return refusal(
        Arrays.stream(mail.recipients())
            .map(recipient -> ((InternetAddress) recipient).getAddress())
            .toList(),
        account);
  }

  /** Why a mail of this mailbox to itself would not leave; empty when it would. */
  Optional<String> refusalToItself(SmtpAccount account) {
    return refusal(List.of(account.from()), account);
  }

  private Optional<String> refusal(List<String> recipients, SmtpAccount account) {
    return switch (mode) {
      case LIVE -> Optional.empty();
      case SHADOW -> Optional.of("shadow: nothing leaves in this mode");
      case SANDBOX ->
          onThisMachine(account.host())
              ? Optional.empty()
              : Optional.of("sandbox: the mail server is not on this machine");
      case GUARD -> offTheList(recipients);
    };
  }

  private Optional<String> offTheList(List<String> recipients) {
    long off = recipients.stream().filter(recipient -> !allows(recipient)).count();
    return off == 0
        ? Optional.empty()
        : Optional.of(
            "guard: %d of %d recipients not on gateway.guard.allow"
                .formatted(off, recipients.size()));
  }

  private boolean allows(String recipient) {
    String address = recipient.toLowerCase(Locale.ROOT);
    return allowed.contains(address) || allowed.contains(address.substring(address.indexOf('@')));
  }

  static boolean onThisMachine(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
