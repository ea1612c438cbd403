package mhss.gateway.sandbox.world;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.BiConsumer;
import mhss.gateway.sandbox.officers.Officer;
import mhss.gateway.sandbox.officers.OfficerMail;

/** Keeps what arrives for an officer as a file too. */
final class OfficerCopies implements BiConsumer<String, MimeMessage> {

  private final OfficerMail mail;
  private final TurnableClock clock;

  OfficerCopies(OfficerMail mail, TurnableClock clock) {
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  public void accept(String address, MimeMessage arrived) {
    Officer.byAddress(address).ifPresent(officer -> keep(officer, arrived));
  }

  private void keep(Officer officer, MimeMessage arrived) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      arrived.writeTo(bytes);
      String subject = arrived.getSubject() == null ? "mail" : arrived.getSubject();
      mail.keep(officer, clock.time(), subject, bytes.toByteArray());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("A mail to " + officer.id() + " cannot be kept", e);
    }
  }
}
