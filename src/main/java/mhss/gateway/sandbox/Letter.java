package mhss.gateway.sandbox;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/**
 * Writes mails as an ordinary mail program does: with Jakarta Mail, not with the gateway's own
 * composer.
 */
public class Letter {

  private static final Session SESSION = Session.getInstance(new Properties());

  private final String from;
  private final String to;
  private final String subject;
  private final Instant at;

  public Letter(String from, String to, String subject, Instant at) {
    this.from = from;
    this.to = to;
    this.subject = subject;
    this.at = at;
  }

  /** Something in the mail: a body or a file. */
  public record Part(String fileName, String mediaType, byte[] content) {

    public static Part text(String text) {
      return new Part("", "text/plain; charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }
  }

  public byte[] plain(String messageId, String body, String... headers) {
    return write(
        messageId,
        mail -> {
          mail.setText(body, "UTF-8");
          for (int i = 0; i < headers.length; i += 2) {
            mail.setHeader(headers[i], headers[i + 1]);
          }
        });
  }

  public byte[] withFiles(String messageId, Part... parts) {
    return write(messageId, mail -> mail.setContent(mixed(parts)));
  }

  /** PGP/MIME (RFC 3156 section 4). */
  public byte[] sealed(String messageId, byte[] armoured) {
    return write(
        messageId,
        mail -> {
          MimeMultipart encrypted =
              new MimeMultipart("encrypted; protocol=\"application/pgp-encrypted\"");
          encrypted.addBodyPart(
              part(
                  new Part(
                      "",
                      "application/pgp-encrypted",
                      "Version: 1\r\n".getBytes(StandardCharsets.US_ASCII))));
          encrypted.addBodyPart(
              part(new Part("encrypted.asc", "application/octet-stream", armoured)));
          mail.setContent(encrypted);
        });
  }

  /** The MIME entity that gets sealed. */
  public static byte[] entity(Part... parts) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      // Headers are only made when a message is saved.
      MimeMessage carrier = new MimeMessage(SESSION);
      carrier.setContent(mixed(parts));
      carrier.saveChanges();
      carrier.removeHeader("Message-ID");
      carrier.removeHeader("MIME-Version");
      carrier.writeTo(out);
      return out.toByteArray();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("A sample cannot be written", e);
    }
  }

  private interface Filling {
    void fill(MimeMessage mail) throws MessagingException;
  }

  private byte[] write(String messageId, Filling filling) {
    try {
      MimeMessage mail = new Numbered(messageId);
      mail.setFrom(new InternetAddress(from));
      mail.setRecipients(MimeMessage.RecipientType.TO, to);
      mail.setSubject(subject, "UTF-8");
      mail.setSentDate(Date.from(at));
      filling.fill(mail);
      mail.saveChanges();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      mail.writeTo(out);
      return out.toByteArray();
    } catch (MessagingException e) {
      throw new IllegalStateException("A sample cannot be written", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Multipart mixed(Part... parts) {
    try {
      MimeMultipart mixed = new MimeMultipart("mixed");
      for (Part part : parts) {
        mixed.addBodyPart(part(part));
      }
      return mixed;
    } catch (MessagingException e) {
      throw new IllegalStateException("A sample cannot be written", e);
    }
  }

  private static BodyPart part(Part part) throws MessagingException {
    MimeBodyPart body = new MimeBodyPart();
    body.setDataHandler(new DataHandler(new ByteArrayDataSource(part.content(), part.mediaType())));
    if (!part.fileName().isEmpty()) {
      body.setFileName(part.fileName());
    }
    return body;
  }

  private static class Numbered extends MimeMessage {

    private final String messageId;

    Numbered(String messageId) {
      super(SESSION);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + messageId + ">");
    }
  }
}
