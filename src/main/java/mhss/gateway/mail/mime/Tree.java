package mhss.gateway.mail.mime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mhss.gateway.mail.MailPart;
import mhss.gateway.mail.MimeLimits;
import mhss.gateway.mail.text.DecodedText;
import mhss.gateway.mail.text.FileNames;

/** Reads one mail, part by part. */
public final class Tree {

  /** Not the header From with a blank before its colon, which RFC 5322 section 4.5 still allows. */
  private static final Pattern MBOX = Pattern.compile(">?From (?![ \\t]*:).*");

  private static final byte[] NOTHING = {};

  private final Budget budget;

  public Tree(MimeLimits limits) {
    this.budget = new Budget(limits);
  }

  public MailPart read(byte[] raw) {
    budget.size(raw.length);
    Set<String> defects = new LinkedHashSet<>();
    return part(mail(Bytes.of(raw), defects), "1", 1, "text/plain", defects);
  }

  /** Without what mailbox files and relays put above the first header. */
  private static Bytes mail(Bytes bytes, Set<String> defects) {
    int start = bytes.from();
    while (start < bytes.to()) {
      int next = bytes.nextLine(start);
      boolean empty = bytes.textEnd(start, next) == start;
      if (!empty && !mbox(bytes.latin(start, bytes.textEnd(start, next)))) {
        break;
      }
      defects.add(empty ? "empty lines above the headers" : "mbox line above the headers");
      start = next;
    }
    return bytes.slice(start, bytes.to());
  }

  private static boolean mbox(String line) {
    return MBOX.matcher(line).matches();
  }

  private MailPart part(
      Bytes entity, String path, int depth, String assumedType, Set<String> defects) {
    budget.part(depth);
    HeaderBlock headers = HeaderBlock.read(entity, budget, defects);
    ContentType type = ContentType.of(headers, assumedType, defects);
    Bytes content = entity.slice(entity.to(), entity.to());
    List<MailPart> parts;
    if (type.multipart()) {
      parts = multipart(headers.body(), type, path, depth, defects);
    } else {
      String encoding = headers.raw("Content-Transfer-Encoding");
      content = TransferEncoding.decode(headers.body(), encoding, budget, defects);
      parts = inside(content, type, path, depth, defects);
    }
    return new MailPart(
        path,
        List.copyOf(headers.headers()),
        type.mediaType(),
        type.parameters(),
        type.fileName(),
        type.attachment(),
        entity,
        content,
        List.copyOf(parts),
        List.copyOf(defects));
  }

  private List<MailPart> multipart(
      Bytes body, ContentType type, String path, int depth, Set<String> defects) {
    List<Bytes> pieces = new Boundaries(body, budget, defects).parts(type.parameter("boundary"));
    String assumed = type.mediaType().equals("multipart/digest") ? "message/rfc822" : "text/plain";
    List<MailPart> parts = new ArrayList<>();
    for (Bytes piece : pieces) {
      String place = path + "." + (parts.size() + 1);
      parts.add(part(piece, place, depth + 1, assumed, new LinkedHashSet<>()));
    }
    if (parts.isEmpty() && !body.blank(body.from(), body.to())) {
      defects.add("no boundary found, read as text");
      parts.add(unwrapped(body, path, depth));
    }
    return parts;
  }

  /** The body of a multipart that cannot be cut: shown rather than lost. */
  private MailPart unwrapped(Bytes body, String path, int depth) {
    budget.part(depth + 1);
    return new MailPart(
        path + ".1",
        List.of(),
        "text/plain",
        Map.of(),
        "",
        false,
        body,
        body,
        List.of(),
        List.of());
  }

  private List<MailPart> inside(
      Bytes content, ContentType type, String path, int depth, Set<String> defects) {
    if (type.mail()) {
      Set<String> inner = new LinkedHashSet<>();
      return List.of(part(mail(content, inner), path + ".1", depth + 1, "text/plain", inner));
    }
    if (type.winmail()) {
      return winmail(content, path, depth, defects);
    }
    if (type.mediaType().startsWith("text/")) {
      boolean html = type.mediaType().equals("text/html");
      defects.addAll(DecodedText.of(content.copy(), type.parameter("charset"), html).defects());
    }
    return type.mediaType().equals("text/plain")
        ? uuencoded(content, path, depth, defects)
        : List.of();
  }

  private List<MailPart> winmail(Bytes data, String path, int depth, Set<String> defects) {
    List<MailPart> parts = new ArrayList<>();
    try {
      budget.decoded(data.length());
      for (Winmail.Content found : Winmail.expand(data)) {
        budget.decoded(found.content().length);
        String place = path + "." + (parts.size() + 1);
        parts.add(file(place, depth, found.mediaType(), found.name(), found.content()));
      }
    } catch (IOException damaged) {
      defects.add("damaged winmail.dat, not opened");
    }
    return parts;
  }

  private List<MailPart> uuencoded(Bytes text, String path, int depth, Set<String> defects) {
    List<MailPart> parts = new ArrayList<>();
    for (Uuencoded.Content found : Uuencoded.all(text, budget.most())) {
      defects.add("uuencoded file in the text");
      budget.decoded(found.content().length);
      String place = path + "." + (parts.size() + 1);
      parts.add(file(place, depth, "application/octet-stream", found.name(), found.content()));
    }
    return parts;
  }

  /** A file that came without headers of its own. */
  private MailPart file(String path, int depth, String type, String name, byte[] content) {
    budget.part(depth + 1);
    String safe = FileNames.safe(name == null ? "" : name);
    Bytes bytes = Bytes.of(content == null ? NOTHING : content);
    return new MailPart(
        path,
        List.of(),
        type,
        Map.of(),
        safe,
        !safe.isEmpty(),
        bytes,
        bytes,
        List.of(),
        safe.equals(name) ? List.of() : List.of("file name made safe"));
  }
}
