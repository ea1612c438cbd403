package mhss.gateway.mail.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * One look at a mailbox.
 *
 * @param epoch of the lease it is done under
 * @param permitted false once the gateway stops or the lease is lost
 * @param troubles with single mails or folders, in plain words
 * @param progress whether any mail got through, however the look ended
 */
record Pass(
    String mailbox,
    long epoch,
    BooleanSupplier permitted,
    List<String> troubles,
    AtomicBoolean progress) {

  Pass(String mailbox, long epoch, BooleanSupplier permitted) {
    this(mailbox, epoch, permitted, new ArrayList<>(), new AtomicBoolean());
  }

  boolean goesOn() {
    return permitted.getAsBoolean();
  }

  /** Some mails got through. */
  void took() {
    progress.set(true);
  }

  void trouble(String text) {
    troubles.add(text);
  }
}
