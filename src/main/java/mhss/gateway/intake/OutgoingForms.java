package mhss.gateway.intake;

import java.util.List;
import java.util.function.Supplier;
import mhss.gateway.documents.Document;
import mhss.gateway.documents.TooMuchWork;
import mhss.gateway.intake.opening.MailOpener;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.reading.ReferralReader;
import mhss.gateway.intake.recognition.Recognised;
import mhss.gateway.intake.recognition.Recogniser;
import mhss.gateway.mail.MailTooComplex;
import mhss.gateway.mail.MimeWriter;
import mhss.gateway.mail.MimeWriter.Attachment;

/** Files that our own desk is about to send, read as if they had come in. */
public class OutgoingForms {

  private final MailOpener opener;
  private final Withholding withholding;
  private final Recogniser recogniser;
  private final ReferralReader referrals;

  OutgoingForms(
      MailOpener opener, Withholding withholding, Recogniser recogniser, ReferralReader referrals) {
    this.opener = opener;
    this.withholding = withholding;
    this.recogniser = recogniser;
    this.referrals = referrals;
  }

  /**
   * Whether the files may be held and sent at all.
   *
   * @throws FormRefused when not
   */
  public void refuseWithheld(List<Document> files) {
    open(files);
  }

  /**
   * The one referral form among the files.
   *
   * @param desk that sends it
   * @throws FormRefused when there is none or several, or it must not be sent
   */
  public SentForm referral(String desk, List<Document> files) {
    OpenedMail mail = open(files);
    return looking(mail, () -> referral(desk, mail));
  }

  private SentForm referral(String desk, OpenedMail mail) {
    referrals
        .refuse(mail)
        .ifPresent(
            refusal -> {
              throw new FormRefused(refusal.cause(), refusal.advice());
            });
    List<Recognised> found = recogniser.referrals(mail, desk);
    if (found.size() != 1) {
      throw new FormRefused(
          "no-form",
          "%d of the files can be read as a referral form: give one (PDF, Word, ODT, RTF or text)"
              .formatted(found.size()));
    }
    return SentForm.of(referrals.check(mail, found.get(0), desk));
  }

  private OpenedMail open(List<Document> files) {
    try {
      OpenedMail mail =
          opener.open(MimeWriter.inner("", files.stream().map(OutgoingForms::attachment).toList()));
      if (looking(mail, () -> withholding.reason(mail)).isPresent()) {
        throw new FormRefused(
            "withheld",
            "A file is marked as one that no electronic system may hold (4.49, 4.55): nothing of it was kept. Take it over by hand");
      }
      return mail;
    } catch (MailTooComplex e) {
      throw new FormRefused("too-complex", "The files cannot be read: " + e.getMessage());
    }
  }

  private static <T> T looking(OpenedMail mail, Supplier<T> work) {
    try {
      return mail.effort().spentOn(work);
    } catch (TooMuchWork left) {
      throw new FormRefused("too-much-work", left.getMessage() + ": give the form alone");
    }
  }

  private static Attachment attachment(Document file) {
    return new Attachment(file.name(), file.mediaType(), file.content());
  }
}
