package mhss.gateway.responses;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.mail.MimeWriter.Attachment;
import mhss.gateway.responses.letters.Recipients;
import mhss.gateway.responses.templates.Letter;

/**
 * A letter that is being made.
 *
 * @param recipients throws {@link mhss.gateway.responses.templates.CannotCompose}
 * @param letter throws that too, and {@link mhss.gateway.responses.templates.WrongValue}
 * @param answers Message-ID of the mail that it answers
 * @param ownPeople it is to our own people and says nothing of a person
 */
record Draft(
    String kind,
    String mailbox,
    Optional<CaseFile> caseFile,
    Supplier<Recipients.Found> recipients,
    Supplier<Letter> letter,
    List<Attachment> files,
    Optional<String> answers,
    boolean ownPeople) {}
