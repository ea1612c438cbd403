package mhss.gateway.audit.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.audit.bundle.BundleWriter;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.intake.PlainMail;
import mhss.gateway.intake.PlainMails;
import mhss.gateway.mail.MailTooComplex;
import mhss.gateway.vault.ContentAltered;
import mhss.gateway.vault.ContentDestroyed;

/** The content of a mail: as it came, and every part of it decrypted. */
public final class MailFiles {

  private static final long MOST = 256L << 20;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> ENDINGS =
      Map.of(
          "application/pdf", ".pdf",
          "text/plain", ".txt",
          "text/html", ".html.txt",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
          "application/vnd.oasis.opendocument.text", ".odt",
          "application/msword", ".doc",
          "message/rfc822", ".eml");

  private final MessageStore messages;
  private final PlainMails plain;

  public MailFiles(MessageStore messages, PlainMails plain) {
    this.messages = messages;
    this.plain = plain;
  }

  /** Why there is no content to give, before anybody is said to have read it. */
  public static Optional<String> missing(StoredMail mail) {
    if (mail.status().equals("withheld")) {
      return Optional.of("withheld: nothing of it is kept");
    }
    return mail.size() > MOST ? Optional.of("too large: read it in the mailbox") : Optional.empty();
  }

  /**
   * @return why not all of it could be given; empty when it could
   */
  public Optional<String> write(StoredMail mail, BundleWriter bundle) throws IOException {
    String folder = "messages/" + mail.id() + "/";
    byte[] raw;
    try {
      raw = messages.raw(mail.id(), MOST);
    } catch (ContentDestroyed destroyed) {
      return Optional.of("destroyed: its key is gone");
    } catch (ContentAltered altered) {
      return Optional.of("ALTERED: its ciphertext is not what was stored");
    }
    bundle.add(folder + "mail.eml", raw);
    try {
      parts(mail, raw, folder, bundle);
      return Optional.empty();
    } catch (MailTooComplex tooComplex) {
      return Optional.of("not opened: " + tooComplex.getMessage());
    }
  }

  private void parts(StoredMail mail, byte[] raw, String folder, BundleWriter bundle)
      throws IOException {
    PlainMail opened = plain.of(raw, mail.desk());
    Map<String, byte[]> contents = plain.contents(raw);
    Map<String, String> files = new LinkedHashMap<>();
    for (PlainMail.Part part : opened.parts()) {
      String name = folder + "part-" + (files.size() + 1) + ending(part.mediaType());
      bundle.add(name, contents.getOrDefault(part.path(), new byte[0]));
      files.put(part.path(), name);
    }
    bundle.add(
        folder + "content.json",
        JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(MailData.of(opened, files)));
  }

  /** Never one that a machine would run. */
  private static String ending(String mediaType) {
    return ENDINGS.getOrDefault(mediaType.toLowerCase(Locale.ROOT), ".bin");
  }
}
