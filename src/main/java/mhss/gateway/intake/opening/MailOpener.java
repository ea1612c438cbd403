package mhss.gateway.intake.opening;

import java.util.function.Predicate;
import java.util.function.Supplier;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.documents.MailEffort;
import mhss.gateway.mail.MailHead;
import mhss.gateway.mail.MailPart;
import mhss.gateway.mail.MailTooComplex;
import mhss.gateway.mail.MimeReader;
import mhss.gateway.pgp.OpenPgp;

/** The one place where a mail is opened: decrypted, verified, taken apart. Thread-safe. */
public class MailOpener {

  private final MimeReader mime;
  private final OpenPgp openPgp;
  private final DocumentReader documents;
  private final Predicate<String> unread;
  private final Supplier<MailEffort> efforts;

  /**
   * @param unread by name: files that are not opened
   */
  public MailOpener(
      MimeReader mime, OpenPgp openPgp, DocumentReader documents, Predicate<String> unread) {
    this(mime, openPgp, documents, unread, MailEffort::new);
  }

  /**
   * @param efforts one for each mail
   */
  public MailOpener(
      MimeReader mime,
      OpenPgp openPgp,
      DocumentReader documents,
      Predicate<String> unread,
      Supplier<MailEffort> efforts) {
    this.mime = mime;
    this.efforts = efforts;
    this.unread = unread;
    this.openPgp = openPgp;
    this.documents = documents;
  }

  /**
   * @throws MailTooComplex when it breaks a limit
   */
  public OpenedMail open(byte[] raw) {
    MailEffort effort = efforts.get();
    return effort.spentOn(() -> open(raw, effort));
  }

  private OpenedMail open(byte[] raw, MailEffort effort) {
    MailPart mail = mime.read(raw);
    Unsealing unsealing =
        new Unsealing(mime, openPgp.forOneMail(), documents.within(effort), unread);
    unsealing.visit(mail, Protection.NONE, 0);
    return unsealing.result(mail, MailHead.of(mail), effort);
  }
}
