package mhss.gateway.mail;

import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A mail of the outbox: leaves with exactly the bytes it was composed with. Jakarta Mail sees no
 * header of it but the Message-ID, so it can neither rewrite nor log one.
 */
public class ExactMail extends SMTPMessage {

  /** ASCII, no quotes, no blanks: nothing that could end an SMTP command early. */
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

  /** After five minutes another node takes the row: what has not left before stays here. */
  private static final Duration SENDABLE = Duration.ofMinutes(4);

  private final UUID outbox;
  private final String mailbox;
  private final String headerId;
  private final Address[] recipients;
  private final byte[] raw;
  private final long loadedAt = System.nanoTime();
  private boolean contentLeft;
  private Delivery delivery;

  /**
   * @param from envelope sender: bounces go there
   * @param to envelope recipients
   */
  public record Envelope(String from, List<String> to) {}

  /**
   * @param outbox id of the outbox row
   * @param mailbox whose SMTP settings send it
   * @param headerId its Message-ID, without angle brackets
   * @param raw with CRLF line ends; not copied
   */
  public ExactMail(UUID outbox, String mailbox, String headerId, Envelope envelope, byte[] raw) {
    super((Session) null);
    this.outbox = outbox;
    this.mailbox = mailbox;
    this.headerId = headerId;
    this.recipients = addresses(envelope.to());
    this.raw = canonical(raw);
    setEnvelopeFrom(address(envelope.from()).getAddress());
  }

  public UUID outbox() {
    return outbox;
  }

  public String mailbox() {
    return mailbox;
  }

  public Address[] recipients() {
    return recipients.clone();
  }

  /** True from the first byte handed to the server on: from then on it may have arrived. */
  public boolean contentLeft() {
    return contentLeft;
  }

  /** Empty until it was handed to SMTP. */
  public Optional<Delivery> delivery() {
    return Optional.ofNullable(delivery);
  }

  public void delivered(Delivery delivery) {
    this.delivery = delivery;
  }

  @Override
  public String getMessageID() {
    return "<" + headerId + ">";
  }

  @Override
  public void saveChanges() {
    // Nothing may change.
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException {
    if (!contentLeft && age().compareTo(SENDABLE) > 0) {
      throw new IOException("This node was paused; whether it is sent is decided anew");
    }
    contentLeft = true;
    out.write(raw);
  }

  /** Since it was read from the outbox. */
  protected Duration age() {
    return Duration.ofNanos(System.nanoTime() - loadedAt);
  }

  private static Address[] addresses(List<String> texts) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("A mail without a recipient cannot be sent");
    }
    List<Address> addresses = new ArrayList<>();
    texts.forEach(text -> addresses.add(address(text)));
    return addresses.toArray(Address[]::new);
  }

  private static InternetAddress address(String text) {
    try {
      if (ADDRESS.matcher(text).matches()) {
        return new InternetAddress(text, false);
      }
    } catch (AddressException e) {
      // Said below, without the address.
    }
    throw new IllegalArgumentException(
        "An envelope address is not a plain ASCII mail address: correct it in the partners file");
  }

  /** Jakarta Mail would turn a lone CR or LF into CRLF, and add one at the end. */
  private static byte[] canonical(byte[] raw) {
    for (int i = 0; i < raw.length; i++) {
      boolean afterCr = i > 0 && raw[i - 1] == '\r';
      if ((raw[i] == '\n') != afterCr) {
        throw new IllegalArgumentException("A mail must have CRLF line ends: compose it so");
      }
    }
    if (raw.length < 2 || raw[raw.length - 1] != '\n') {
      throw new IllegalArgumentException("A mail must end with CRLF: compose it so");
    }
    return raw;
  }
}
