package mhss.gateway.responses;

import java.util.Optional;

/**
 * @param mailbox that its letters leave from
 * @param signature below its letters, where the person who sends one gives none
 */
record DeskSettings(Optional<String> mailbox, Optional<String> signature) {

  /** What is not set is bound as null. */
  DeskSettings {
    mailbox = mailbox == null ? Optional.empty() : mailbox;
    signature = signature == null ? Optional.empty() : signature;
  }
}
