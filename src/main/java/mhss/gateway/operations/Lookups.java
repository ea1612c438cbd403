package mhss.gateway.operations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.operations.lookup.Rows;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.rules.Urn;

/** What the words of a search box can mean: each is one look into an index, whatever there is. */
public class Lookups {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>\\s]+@[^<>\\s]+)>");
  private static final int LONGEST = 998;

  private final Cases cases;
  private final MessageStore messages;
  private final Outbox outbox;
  private final Correspondents correspondents;
  private final Rows rows;

  Lookups(
      Cases cases, MessageStore messages, Outbox outbox, Correspondents correspondents, Rows rows) {
    this.cases = cases;
    this.messages = messages;
    this.outbox = outbox;
    this.correspondents = correspondents;
    this.rows = rows;
  }

  /**
   * @param typed a URN, a Message-ID, an address, the SHA-256 of a mail or a file, or an id or its
   *     first characters
   */
  public List<Hit> find(String typed) {
    String words = typed.strip();
    if (words.isEmpty() || words.length() > LONGEST || words.indexOf('\0') >= 0) {
      return List.of();
    }
    String lower = words.toLowerCase(Locale.ROOT);
    LinkedHashSet<Hit> hits = new LinkedHashSet<>();
    if (SHA256.matcher(lower).matches()) {
      hits.addAll(rows.bySha256(lower));
      messages.byFile(lower).forEach(mail -> hits.add(of(mail)));
    } else if (words.contains("@")) {
      hits.addAll(mails(words));
    } else {
      cases.byUrn(words).forEach(file -> hits.add(of(file)));
      rows.bySpokenUrn(Urn.key(words)).ifPresent(hits::add);
      TypedId.of(words).ifPresent(id -> hits.addAll(rows.byId(id)));
    }
    if (hits.isEmpty()) {
      hits.addAll(byMessageId(words));
    }
    if (hits.isEmpty()) {
      cases.alike(words).forEach(file -> hits.add(of(file)));
    }
    return List.copyOf(hits);
  }

  private List<Hit> mails(String words) {
    List<Hit> hits = new ArrayList<>(byMessageId(words));
    if (hits.isEmpty()) {
      String index = correspondents.index(address(words));
      rows.byCorrespondent(index).ifPresent(hits::add);
    }
    return hits;
  }

  /** Mail programs copy a name before it: {@code Kim Case <kim@desk.example>}. */
  private static String address(String words) {
    Matcher named = NAMED.matcher(words);
    return named.matches() ? named.group(1) : words;
  }

  private List<Hit> byMessageId(String words) {
    List<Hit> hits = new ArrayList<>(messages.byMessageId(words).stream().map(this::of).toList());
    if (hits.isEmpty()) {
      outbox
          .byMessageId(words)
          .map(OutboxEntry::message)
          .flatMap(messages::byId)
          .ifPresent(mail -> hits.add(of(mail)));
    }
    return hits;
  }

  private Hit of(CaseFile file) {
    return new Hit(
        "case", file.id().toString(), file.urn(), file.desk(), file.state(), file.receivedAt());
  }

  private Hit of(StoredMail mail) {
    return new Hit(
        "message",
        mail.id().toString(),
        mail.kind(),
        mail.desk(),
        mail.status(),
        mail.receivedAt());
  }
}
