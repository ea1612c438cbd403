package mhss.gateway.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether the sender's own domain has signed the subject of a mail together with all of its body
 * (DKIM, RFC 6376), as a trusted hop found out. Such a subject belongs to that body, and nobody on
 * the way has changed it.
 */
public final class SignedSubject {

  private final Set<String> trustedHops;

  /**
   * @param trustedHops authserv-ids, as for {@link AuthenticationResults#of}
   */
  public SignedSubject(Set<String> trustedHops) {
    this.trustedHops = Set.copyOf(trustedHops);
  }

  /**
   * @param from the addresses of the From header; of more than one nobody knows who is meant
   */
  public boolean in(MailPart mail, List<String> from) {
    if (from.size() != 1 || count(mail, "Subject") != 1) {
      return false;
    }
    String sender = from.get(0).substring(from.get(0).lastIndexOf('@') + 1);
    AuthenticationResults found = AuthenticationResults.of(mail, trustedHops);
    return found.dmarc().equals("pass")
        && mail.headers().stream()
            .filter(header -> header.name().equalsIgnoreCase("DKIM-Signature"))
            .map(header -> tags(header.raw()))
            .filter(tags -> found.dkimDomains().contains(value(tags, "d")))
            .anyMatch(tags -> aligned(value(tags, "d"), sender) && coversAll(tags));
  }

  private static long count(MailPart mail, String name) {
    return mail.headers().stream().filter(header -> header.name().equalsIgnoreCase(name)).count();
  }

  /** The domain itself or one above it that is no top-level domain (RFC 7489 section 3.1). */
  private static boolean aligned(String domain, String sender) {
    return domain.contains(".") && (sender.equals(domain) || sender.endsWith("." + domain));
  }

  /** A signature with {@code l=} leaves room for more below the body. */
  private static boolean coversAll(List<String> tags) {
    return value(tags, "l").isEmpty()
        && Arrays.asList(value(tags, "h").split(":")).containsAll(List.of("subject", "from"));
  }

  private static List<String> tags(String raw) {
    return List.of(raw.replaceAll("\\s", "").toLowerCase(Locale.ROOT).split(";"));
  }

  private static String value(List<String> tags, String name) {
    return tags.stream()
        .filter(tag -> tag.startsWith(name + "="))
        .findFirst()
        .map(tag -> tag.substring(name.length() + 1))
        .orElse("");
  }
}
