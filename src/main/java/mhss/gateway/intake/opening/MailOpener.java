package mhss.gateway.intake.opening;

import java.util.Optional;
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

  /** In bytes; what is sealed in nearly every mail is less. */
  private static final long USUAL = 2 << 20;

  private static final long USUAL_GROWTH = 2;

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
    return open(raw, openPgp.forOneMail());
  }

  /**
   * The same while others are in memory: empty when so much is sealed in it that it must be opened
   * alone.
   *
   * @throws MailTooComplex when it breaks a limit
   */
  public Optional<OpenedMail> openBesideOthers(byte[] raw) {
    OpenPgp one = openPgp.forOneMail(Math.max(USUAL, USUAL_GROWTH * raw.length));
    OpenedMail mail = open(raw, one);
    return one.outgrown() ? Optional.empty() : Optional.of(mail);
  }

  private OpenedMail open(byte[] raw, OpenPgp one) {
    MailEffort effort = efforts.get();
    return effort.spentOn(() -> open(raw, one, effort));
  }

  private OpenedMail open(byte[] raw, OpenPgp one, MailEffort effort) {
    MailPart mail = mime.read(raw);
    Unsealing unsealing = new Unsealing(mime, one, documents.within(effort), unread);
    unsealing.visit(mail, Protection.NONE, 0);
    return unsealing.result(mail, MailHead.of(mail), effort);
  }
}
