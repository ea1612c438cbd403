package mhss.gateway.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.documents.TooMuchWork;
import mhss.gateway.intake.opening.MailOpener;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.opening.OpenedPart;
import mhss.gateway.intake.opening.Protection;
import mhss.gateway.intake.recognition.OwnWords;
import mhss.gateway.intake.recognition.Recognised;
import mhss.gateway.intake.recognition.Recogniser;

/** Stored mails for people to read. Opened with the same opener as for processing; nothing kept. */
public class PlainMails {

  private static final int MOST_HEADERS = 200;

  private final MailOpener opener;
  private final Recogniser recogniser;

  PlainMails(MailOpener opener, Recogniser recogniser) {
    this.opener = opener;
    this.recogniser = recogniser;
  }

  /**
   * @param desk whose forms are looked for
   * @throws mhss.gateway.mail.MailTooComplex when it breaks a limit
   */
  public PlainMail of(byte[] raw, String desk) {
    OpenedMail mail = opener.open(raw);
    List<Recognised> recognised = recognised(mail, desk);
    return new PlainMail(
        mail.head().from(),
        mail.head().to(),
        mail.subject(),
        mail.protectedSubject()
            .map(inner -> mail.head().subject())
            .filter(outer -> !outer.equals(mail.subject())),
        mail.head().date(),
        mail.mail().headers().stream()
            .limit(MOST_HEADERS)
            .map(header -> new PlainMail.Header(header.name(), header.value()))
            .toList(),
        mail.parts().stream().map(part -> part(part, recognised)).toList(),
        mail.closed().stream()
            .map(part -> new PlainMail.Unopened(part.path(), part.advice()))
            .toList());
  }

  /** Whoever reads it looks for forms, where finding them takes too long. */
  private List<Recognised> recognised(OpenedMail mail, String desk) {
    try {
      return mail.effort().spentOn(() -> recogniser.recognise(mail, desk));
    } catch (TooMuchWork left) {
      return List.of();
    }
  }

  /**
   * The bytes of every body and file, with all OpenPGP taken off, by the path of the part.
   *
   * @throws mhss.gateway.mail.MailTooComplex when it breaks a limit
   */
  public Map<String, byte[]> contents(byte[] raw) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    opener.open(raw).parts().forEach(part -> contents.put(part.path(), part.content()));
    return contents;
  }

  private static PlainMail.Part part(OpenedPart part, List<Recognised> recognised) {
    String own = part.attachment() ? part.text() : OwnWords.of(part);
    return new PlainMail.Part(
        part.path(),
        part.mediaType(),
        part.fileName(),
        part.attachment(),
        part.protection().encrypted(),
        part.protection().signers(),
        words(part.protection()),
        own.strip(),
        part.text().lines().count() - own.lines().count(),
        part.refusal().map(Throwable::getMessage),
        part.active(),
        forms(part, recognised),
        part.file(),
        part.sha256());
  }

  private static List<ReadForm> forms(OpenedPart part, List<Recognised> recognised) {
    return recognised.stream()
        .filter(found -> found.part().path().equals(part.path()))
        .flatMap(found -> found.form().stream())
        .toList();
  }

  private static String words(Protection protection) {
    String encrypted = protection.encrypted() ? "encrypted" : "not encrypted";
    return protection.signers().isEmpty()
        ? encrypted + ", not signed"
        : encrypted + ", signed by " + String.join(", ", protection.signers());
  }
}
