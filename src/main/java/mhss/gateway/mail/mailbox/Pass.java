package mhss.gateway.mail.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * One look at a mailbox.
 *
 * @param epoch of the lease it is done under
 * @param permitted false once the gateway stops or the lease is lost
 * @param troubles with single mails or folders, in plain words
 */
record Pass(String mailbox, long epoch, BooleanSupplier permitted, List<String> troubles) {

  Pass(String mailbox, long epoch, BooleanSupplier permitted) {
    this(mailbox, epoch, permitted, new ArrayList<>());
  }

  boolean goesOn() {
    return permitted.getAsBoolean();
  }

  void trouble(String text) {
    troubles.add(text);
  }
}
