package mhss.gateway.intake.opening;

import java.util.List;
import java.util.Optional;
import mhss.gateway.documents.MailEffort;
import mhss.gateway.mail.MailHead;
import mhss.gateway.mail.MailPart;

/**
 * A mail after everything that could be opened was opened.
 *
 * @param subjectProtection of {@link #subject()}: none for a subject outside
 * @param titles headers, names and unprotected text that count for nothing but for what must not be
 *     held
 * @param protectedFrom addresses of the From header inside the encryption, when the sender put one
 *     there
 * @param effort what opening it has left for looking into it
 */
public record OpenedMail(
    MailPart mail,
    MailHead head,
    Optional<String> protectedSubject,
    Protection subjectProtection,
    List<String> protectedFrom,
    List<String> titles,
    List<OpenedPart> parts,
    List<ClosedPart> closed,
    List<String> warnings,
    MailEffort effort) {

  /** The subject that counts: the protected one when there is one. */
  public String subject() {
    return protectedSubject.orElse(head.subject());
  }

  public boolean sealed() {
    return !closed.isEmpty()
        || parts.stream()
            .anyMatch(
                part -> part.protection().encrypted() || !part.protection().signers().isEmpty());
  }
}
