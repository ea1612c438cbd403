package mhss.gateway.responses;

import java.util.Optional;

/**
 * @param mailbox that its letters leave from
 * @param signature below its letters, where the person who sends one gives none
 */
record DeskSettings(Optional<String> mailbox, Optional<String> signature) {}
