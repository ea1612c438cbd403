package mhss.gateway.heartbeat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.vault.Vault;

/**
 * The words of a heartbeat, which nobody can write who does not have this installation's keys: an
 * HMAC stands in them, over the number of the heartbeat and its mailbox.
 */
class BeatText {

  private static final String WORDS =
      "The MHSS Gateway sent this mail to itself, to see that mail arrives. Nothing has to be done."
          + " It may be deleted.\r\n\r\nMHSS-HEARTBEAT %s %s\r\n";

  private static final Pattern MARK =
      Pattern.compile(
          "MHSS-HEARTBEAT ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\s+[0-9a-f]{64}");

  private final Vault vault;

  BeatText(Vault vault) {
    this.vault = vault;
  }

  String of(UUID id, String mailbox) {
    return WORDS.formatted(
        id, HexFormat.of().formatHex(vault.index("heartbeat", mailbox + " " + id)));
  }

  /** Empty unless these are exactly the words that were written for this mailbox. */
  Optional<UUID> id(String text, String mailbox) {
    Matcher mark = MARK.matcher(text);
    if (text.length() > 2 * WORDS.length() || !mark.find()) {
      return Optional.empty();
    }
    UUID id = UUID.fromString(mark.group(1));
    return MessageDigest.isEqual(plain(text), plain(of(id, mailbox)))
        ? Optional.of(id)
        : Optional.empty();
  }

  /** Mail servers wrap lines. */
  private static byte[] plain(String text) {
    return text.replaceAll("\\s+", " ").strip().getBytes(StandardCharsets.UTF_8);
  }
}
