package mhss.gateway.sandbox.world;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;

/** Brings a mail to the sandbox's mail server over SMTP, byte for byte. */
public class Post {

  private final Session session;

  Post(MailServer server) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", server.host());
    properties.setProperty("mail.smtp.port", String.valueOf(server.smtpPort()));
    this.session = Session.getInstance(properties);
  }

  public void send(byte[] bytes, String to) {
    try {
      Message mail = new MimeMessage(session, new ByteArrayInputStream(bytes));
      // Not Transport.send: that would write a Message-ID of its own.
      try (Transport transport = session.getTransport("smtp")) {
        transport.connect();
        transport.sendMessage(mail, new InternetAddress[] {new InternetAddress(to)});
      }
    } catch (MessagingException e) {
      throw new IllegalStateException("The sandbox mail server did not take a mail", e);
    }
  }
}
