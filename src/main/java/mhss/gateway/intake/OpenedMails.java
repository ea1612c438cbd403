package mhss.gateway.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.opening.OpenedPart;

/**
 * Opened mails between receiving and processing, so that each is decrypted once. In memory only;
 * bounded; each is given out once.
 */
class OpenedMails {

  /** So many times its bytes a mail may take before it counts as grown; {@link Room} reckons so. */
  private static final int USUAL = 10;

  /** A small mail may take more. */
  private static final long SMALL = 1 << 20;

  private final long capacity;
  private final Map<UUID, OpenedMail> mails = new LinkedHashMap<>();
  private long held;

  /**
   * @param capacity in bytes
   */
  OpenedMails(long capacity) {
    this.capacity = capacity;
  }

  synchronized void keep(UUID message, OpenedMail mail) {
    if (size(mail) > capacity) {
      return;
    }
    mails.put(message, mail);
    held += size(mail);
    var oldest = mails.entrySet().iterator();
    while (held > capacity) {
      held -= size(oldest.next().getValue());
      oldest.remove();
    }
  }

  synchronized Optional<OpenedMail> take(UUID message) {
    Optional<OpenedMail> mail = Optional.ofNullable(mails.remove(message));
    mail.ifPresent(taken -> held -= size(taken));
    return mail;
  }

  /**
   * Whether it takes much more memory than anybody would think who knows its bytes: then nobody
   * holds it who can open it again.
   */
  static boolean grew(OpenedMail mail) {
    return size(mail) > USUAL * (long) mail.mail().raw().length + SMALL;
  }

  /** Raw, decoded and text: about three times the raw bytes, where nothing sealed in it grew. */
  private static long size(OpenedMail mail) {
    long raw = mail.mail().raw().length;
    long opened = mail.parts().stream().mapToLong(OpenedMails::size).sum();
    return raw + Math.max(2 * raw, opened);
  }

  private static long size(OpenedPart part) {
    return part.content().length + (long) Character.BYTES * part.text().length();
  }
}
