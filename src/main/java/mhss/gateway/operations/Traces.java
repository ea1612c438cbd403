package mhss.gateway.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.operations.Trace.TracedCase;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.returns.Returns;

/** Tells the whole story of a case, a message or a correspondent. */
public class Traces {

  /** Half of all mail may come from one address; its story is that of the newest of it. */
  public static final int OF_AN_ADDRESS = 200;

  private final Cases cases;
  private final MessageStore messages;
  private final History history;
  private final Outbox outbox;
  private final Returns returns;
  private final Ids ids;

  Traces(Sources sources, Returns returns, Ids ids) {
    this.ids = ids;
    this.cases = sources.cases();
    this.messages = sources.messages();
    this.history = sources.history();
    this.outbox = sources.outbox();
    this.returns = returns;
  }

  record Sources(Cases cases, MessageStore messages, History history, Outbox outbox) {}

  /**
   * @param words a URN, a Message-ID, a mail address, or the id of a message, case or outbox row;
   *     of an id the first 8 characters are enough, when nothing is called like them
   * @param desk null for both
   */
  public Trace find(String words, String desk) {
    Trace named = named(words, desk);
    return named.isEmpty()
        ? TypedId.of(words)
            .flatMap(ids::anything)
            .map(id -> named(id.toString(), desk))
            .orElse(named)
        : named;
  }

  /**
   * One message with its own entries, its case as it stands, and the mails that belong to it.
   *
   * @throws NoSuchId when there is no such message
   */
  public Trace ofMessage(UUID message) {
    StoredMail mail =
        messages
            .byId(message)
            .orElseThrow(() -> new NoSuchId("There is no message " + message + ": check the id."));
    return story(List.of(), List.of(mail), null);
  }

  private Trace named(String words, String desk) {
    Predicate<String> wanted = of -> desk == null || desk.equals(of);
    List<CaseFile> files =
        casesOf(words).stream().filter(file -> wanted.test(file.desk())).toList();
    Map<UUID, StoredMail> mails = new LinkedHashMap<>();
    mailsOf(words).forEach(mail -> mails.put(mail.id(), mail));
    files.forEach(file -> messages.byCase(file.id()).forEach(mail -> mails.put(mail.id(), mail)));
    List<StoredMail> inOrder =
        mails.values().stream()
            .filter(mail -> wanted.test(mail.desk()))
            .sorted(Comparator.comparing(StoredMail::receivedAt))
            .toList();
    return story(files, inOrder, desk == null && !files.isEmpty() ? words : null);
  }

  private List<CaseFile> casesOf(String words) {
    return id(words)
        .map(id -> cases.byId(id).stream().toList())
        .orElseGet(() -> words.contains("@") ? List.of() : cases.byUrn(words));
  }

  private List<StoredMail> mailsOf(String words) {
    return id(words)
        .map(this::mailsOf)
        .orElseGet(
            () -> {
              List<StoredMail> byMessageId = messages.byMessageId(words);
              return byMessageId.isEmpty()
                  ? messages.byCorrespondent(words, OF_AN_ADDRESS)
                  : byMessageId;
            });
  }

  private List<StoredMail> mailsOf(UUID id) {
    UUID message = outbox.byId(id).map(OutboxEntry::message).orElse(id);
    return message == null ? List.of() : messages.byId(message).stream().toList();
  }

  /**
   * @param urn whose every entry belongs to the story; null when only its messages do
   */
  private Trace story(List<CaseFile> files, List<StoredMail> mails, String urn) {
    Map<Long, Entry> entries = new LinkedHashMap<>();
    Map<UUID, OutboxEntry> rows = new LinkedHashMap<>();
    Map<UUID, CaseFile> told = new LinkedHashMap<>();
    files.forEach(
        file -> {
          told.put(file.id(), file);
          history.ofCase(file.id()).forEach(entry -> entries.put(entry.seq(), entry));
          outbox.byCase(file.id()).forEach(row -> rows.put(row.id(), row));
        });
    mails.forEach(
        mail -> {
          history.ofMessage(mail.id()).forEach(entry -> entries.put(entry.seq(), entry));
          outbox.byMessage(mail.id()).forEach(row -> rows.put(row.id(), row));
          if (mail.caseFile() != null && !told.containsKey(mail.caseFile())) {
            cases.byId(mail.caseFile()).ifPresent(file -> told.put(file.id(), file));
          }
        });
    if (urn != null) {
      history.ofUrn(urn).forEach(entry -> entries.put(entry.seq(), entry));
    }
    List<Entry> inOrder = new ArrayList<>(entries.values());
    inOrder.sort(Comparator.comparingLong(Entry::seq));
    return new Trace(
        told.values().stream().map(this::traced).toList(),
        mails,
        inOrder,
        List.copyOf(rows.values()));
  }

  private TracedCase traced(CaseFile file) {
    return new TracedCase(file, cases.clocks(file.id()), returns.ofCase(file.id()));
  }

  private static Optional<UUID> id(String words) {
    try {
      return Optional.of(UUID.fromString(words));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
