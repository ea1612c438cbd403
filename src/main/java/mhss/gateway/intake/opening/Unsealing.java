package mhss.gateway.intake.opening;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mhss.gateway.documents.Document;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.DocumentRefused.Reason;
import mhss.gateway.documents.MailEffort;
import mhss.gateway.documents.SeenDocument;
import mhss.gateway.documents.TooMuchWork;
import mhss.gateway.mail.MailHead;
import mhss.gateway.mail.MailPart;
import mhss.gateway.mail.MimeReader;
import mhss.gateway.pgp.KeyMissing;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.pgp.Opened;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Sealed;

/**
 * One walk through one mail: takes off every layer of OpenPGP (RFC 3156, inline, attached) and
 * keeps what it finds.
 */
class Unsealing {

  /** Layers of OpenPGP; honest mail has two or three. MIME nesting has its own limit. */
  private static final int MAX_LAYERS = 6;

  /** A header block with a Content-Type: protected headers may stand before it (RFC 9788). */
  private static final Pattern MIME_ENTITY =
      Pattern.compile(
          "\\A(?:(?!Content-Type[ \\t]*:)[A-Za-z][A-Za-z0-9-]*+:[^\\r\\n]*+\\r?\\n(?:[ \\t][^\\r\\n]*+\\r?\\n)*+)*+Content-Type[ \\t]*:",
          Pattern.CASE_INSENSITIVE);

  private static final int HEAD = 8 << 10;

  private static final List<String> TITLES =
      List.of(
          "Subject",
          "Thread-Topic",
          "Keywords",
          "Comments",
          "Content-Description",
          "Content-Disposition");

  private final MimeReader mime;
  private final OpenPgp openPgp;
  private final DocumentReader documents;
  private final Predicate<String> unread;

  private final List<OpenedPart> parts = new ArrayList<>();
  private final List<ClosedPart> closed = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> protectedFrom = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private Optional<String> protectedSubject = Optional.empty();
  private Protection subjectProtection = Protection.NONE;

  Unsealing(MimeReader mime, OpenPgp openPgp, DocumentReader documents, Predicate<String> unread) {
    this.unread = unread;
    this.mime = mime;
    this.openPgp = openPgp;
    this.documents = documents;
  }

  OpenedMail result(MailPart mail, MailHead head, MailEffort effort) {
    return new OpenedMail(
        mail,
        head,
        protectedSubject,
        subjectProtection,
        protectedFrom,
        List.copyOf(titles),
        List.copyOf(parts),
        List.copyOf(closed),
        List.copyOf(warnings),
        effort);
  }

  void visit(MailPart part, Protection protection, int layer) {
    TITLES.forEach(name -> titles.addAll(part.headers(name)));
    if (part.parts().isEmpty()) {
      visitLeaf(Leaf.of(part), protection, layer);
    } else {
      visitTree(part, protection, layer);
    }
  }

  private void visitTree(MailPart part, Protection protection, int layer) {
    Optional<MailPart> sealed = PgpMime.encryptedPayload(part);
    if (sealed.isPresent()) {
      Leaf payload = Leaf.of(sealed.get());
      unseal(payload, new Sealed.Message(payload.content()), protection, layer);
      visitSiblings(PgpMime.beside(sealed.get(), part), protection, layer);
    } else if (PgpMime.isSigned(part)) {
      visitSigned(part, protection, layer);
    } else {
      visitSiblings(part.parts(), protection, layer);
    }
  }

  private void visitSigned(MailPart part, Protection protection, int layer) {
    MailPart content = part.parts().get(0);
    Sealed sealed = new Sealed.Detached(content.canonical(), part.parts().get(1).content());
    verified(content.path(), sealed, protection)
        .ifPresentOrElse(by -> enter(content, by, layer), () -> notice(content));
  }

  private void visitSiblings(List<MailPart> siblings, Protection protection, int layer) {
    for (MailPart part : siblings) {
      if (part.parts().isEmpty() && PgpLook.isNothingButASignature(Leaf.of(part))) {
        continue;
      }
      Optional<MailPart> signature = PgpMime.signatureFor(part, siblings);
      if (signature.isPresent()) {
        verified(
                part.path(),
                new Sealed.Detached(part.content(), signature.get().content()),
                protection)
            .ifPresentOrElse(by -> visit(part, by, layer), () -> notice(part));
      } else {
        visit(part, protection, layer);
      }
    }
  }

  /**
   * Empty when the signature is bad. An unknown signer proves nothing, but does not hide the
   * content either.
   */
  private Optional<Protection> verified(String path, Sealed sealed, Protection protection) {
    try {
      MailEffort.check();
      return Optional.of(protection.and(openPgp.open(sealed)));
    } catch (TooMuchWork left) {
      close(path, Refused.Reason.TOO_LARGE, left.getMessage());
      return Optional.empty();
    } catch (Refused refused) {
      boolean readable = refused.reason() == Refused.Reason.SIGNER_UNKNOWN;
      closed.add(new ClosedPart(path, refused.reason(), refused.getMessage(), List.of(), readable));
      return readable ? Optional.of(protection) : Optional.empty();
    }
  }

  private void visitLeaf(Leaf part, Protection protection, int layer) {
    switch (PgpLook.at(part)) {
      case MESSAGE -> visitInline(part, protection, layer, Sealed.Message::new);
      case CLEARTEXT -> visitInline(part, protection, layer, Sealed.Cleartext::new);
      case KEY -> aside(part, "key-attached:", protection);
      case SIGNATURE -> aside(part, "signature-without-content:", protection);
      case NOTHING -> keep(part, protection);
    }
  }

  /** A key at the end of a letter does not make the letter a key. */
  private void aside(Leaf part, String warning, Protection protection) {
    warnings.add(warning + part.path());
    if (PgpLook.block(part.content()).hasTextAround()) {
      keep(part, protection);
    }
  }

  /**
   * Content that counts for nothing, since its signature is bad; what must not be held may stand in
   * it.
   */
  private void notice(MailPart part) {
    titles.add(part.fileName());
    TITLES.forEach(name -> titles.addAll(part.headers(name)));
    part.parts().forEach(this::notice);
    if (part.parts().isEmpty()) {
      titles.add(seen(Leaf.of(part)).text());
    }
  }

  private void visitInline(
      Leaf part, Protection protection, int layer, Function<byte[], Sealed> sealed) {
    PgpLook.Block block = PgpLook.block(part.html() ? htmlText(part) : part.content());
    unseal(part, sealed.apply(block.armoured()), protection, layer);
    if (block.hasTextAround() && layer <= MAX_LAYERS) {
      visitLeaf(part.around(block.around()), protection, layer + 1);
    } else if (block.hasTextAround()) {
      keep(part.around(block.around()), protection);
    }
  }

  private void unseal(Leaf part, Sealed sealed, Protection protection, int layer) {
    if (layer > MAX_LAYERS) {
      close(
          part.path(),
          Refused.Reason.TOO_LARGE,
          "More than " + MAX_LAYERS + " layers of sealing: ask the sender what it is");
      return;
    }
    try {
      MailEffort.check();
      Opened opened = openPgp.open(sealed);
      opened.warnings().forEach(warning -> warnings.add(warning + ":" + part.path()));
      visitOpened(part, opened, protection.and(opened), layer + 1);
    } catch (KeyMissing missing) {
      closed.add(
          new ClosedPart(
              part.path(), missing.reason(), missing.getMessage(), missing.keyIds(), false));
    } catch (TooMuchWork leftSealed) {
      close(part.path(), Refused.Reason.TOO_LARGE, leftSealed.getMessage());
    } catch (Refused refused) {
      close(part.path(), refused.reason(), refused.getMessage());
      if (sealed instanceof Sealed.Cleartext text) {
        titles.add(new String(text.data(), StandardCharsets.UTF_8));
      }
    }
  }

  private void visitOpened(Leaf part, Opened opened, Protection protection, int layer) {
    if (MIME_ENTITY.matcher(head(opened.content())).find()) {
      enter(mime.read(opened.content()), protection, layer);
    } else {
      visitLeaf(part.opened(opened), protection, layer);
    }
  }

  /** Into a protected entity: its own Subject and From count before those outside (RFC 9788). */
  private void enter(MailPart entity, Protection protection, int layer) {
    if (protectedSubject.isEmpty()) {
      protectedSubject = entity.header("Subject").filter(subject -> !subject.isBlank());
      subjectProtection = protectedSubject.isPresent() ? protection : Protection.NONE;
    }
    if (entity.header("From").isPresent()) {
      protectedFrom.addAll(MailHead.of(entity).from());
    }
    visit(entity, protection, layer);
  }

  private void keep(Leaf part, Protection protection) {
    Seen seen = seen(part);
    parts.add(
        new OpenedPart(
            part.path(),
            part.mediaType(),
            part.fileName(),
            part.attachment(),
            seen.content(),
            new PartText(seen.text()),
            seen.document(),
            seen.refusal(),
            protection));
  }

  private record Seen(
      byte[] content,
      String text,
      Optional<SeenDocument> document,
      Optional<DocumentRefused> refusal) {}

  /** A text that is refused as a document, for its size or depth, can be read all the same. */
  private Seen seen(Leaf part) {
    if (unread.test(part.fileName())) {
      return new Seen(new byte[0], "", Optional.empty(), Optional.empty());
    }
    String text = part.textual() ? part.text().get() : "";
    byte[] content = part.textual() ? text.getBytes(StandardCharsets.UTF_8) : part.content();
    try {
      SeenDocument seen = documents.open(new Document(part.fileName(), part.mediaType(), content));
      return new Seen(content, seen.text(), Optional.of(seen), Optional.empty());
    } catch (DocumentRefused refused) {
      return new Seen(content, text, Optional.empty(), Optional.of(refused));
    } catch (TooMuchWork left) {
      // People can read the mail all the same; the mail itself tells that this was left out.
      DocumentRefused refused = new DocumentRefused(Reason.TOO_LARGE, left.getMessage());
      return new Seen(content, text, Optional.empty(), Optional.of(refused));
    }
  }

  private void close(String path, Refused.Reason reason, String advice) {
    closed.add(new ClosedPart(path, reason, advice, List.of(), false));
  }

  private byte[] htmlText(Leaf part) {
    return seen(part).text().getBytes(StandardCharsets.UTF_8);
  }

  private static String head(byte[] content) {
    return new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
  }
}
