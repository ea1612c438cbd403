package mhss.gateway.sandbox.officers;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.pgp.Opened;
import mhss.gateway.pgp.Sealed;
import mhss.gateway.sandbox.officers.OpenedMail.Attachment;

/** Opens what officers received, with their demonstration keys. For invented mail only. */
public class OfficerDesk {

  private final OpenPgp theirs;

  /**
   * @param theirs with the secret keys of the officers, and the public key of the provider
   */
  public OfficerDesk(OpenPgp theirs) {
    this.theirs = theirs;
  }

  /**
   * @param file a mail as it was saved, or an OpenPGP file out of one
   * @throws NothingSealed when it holds nothing that is encrypted
   */
  public OpenedMail open(Path file) {
    try {
      Reading reading = new Reading();
      for (SealedMail.Piece piece : SealedMail.pieces(Files.readAllBytes(file))) {
        reading.take(piece, theirs.open(new Sealed.Message(piece.data())));
      }
      return reading.result(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage() + " cannot be read", e);
    } catch (MessagingException e) {
      throw new NothingSealed(file);
    }
  }

  /**
   * Writes the attachments beside the file.
   *
   * @return where they lie now
   */
  public static List<Path> save(OpenedMail mail, Path file) {
    String name = file.getFileName().toString();
    String folder =
        name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name + "-opened";
    List<Path> saved = new ArrayList<>();
    try {
      for (Attachment attachment : mail.files()) {
        Path target = file.resolveSibling(folder).resolve(attachment.name());
        Files.createDirectories(target.getParent());
        saved.add(Files.write(target, attachment.content()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return saved;
  }

  private static final class Reading {

    private final StringBuilder text = new StringBuilder();
    private final List<Attachment> files = new ArrayList<>();
    private final Set<String> signers = new LinkedHashSet<>();
    private String openedWith = "";
    private int recipients;

    void take(SealedMail.Piece piece, Opened opened) throws MessagingException, IOException {
      opened.encryption().ifPresent(this::encryption);
      opened.signatures().forEach(signature -> signers.add(signature.fingerprint()));
      if (piece.name().isEmpty()) {
        read(SealedMail.entity(opened.content()));
      } else {
        files.add(new Attachment(FileName.of(piece.name()), opened.content()));
      }
    }

    private void encryption(Opened.Encryption encryption) {
      openedWith = encryption.openedWith();
      recipients = encryption.recipients().size();
    }

    private void read(Part part) throws MessagingException, IOException {
      if (part.isMimeType("multipart/*")) {
        Multipart parts = (Multipart) part.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
          read(parts.getBodyPart(i));
        }
      } else if (part.getFileName() != null) {
        files.add(
            new Attachment(FileName.of(part.getFileName()), part.getInputStream().readAllBytes()));
      } else if (part.isMimeType("text/plain")) {
        text.append(part.getContent());
      }
    }

    OpenedMail result(Path file) {
      if (openedWith.isEmpty()) {
        throw new NothingSealed(file);
      }
      return new OpenedMail(
          text.toString().strip(),
          List.copyOf(files),
          openedWith,
          recipients,
          List.copyOf(signers));
    }
  }
}
