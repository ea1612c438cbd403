package mhss.gateway.casework;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mhss.gateway.casework.messages.MessageContent;
import mhss.gateway.casework.messages.MessageIndexes;
import mhss.gateway.casework.messages.MessageRows;
import mhss.gateway.casework.messages.MessageRows.Findable;
import mhss.gateway.casework.messages.ReceivedMails;
import mhss.gateway.vault.ContentDestroyed;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Mails in and out, each in one row; everything a person wrote is ciphertext. Every write takes
 * part in the surrounding transaction.
 */
public class MessageStore {

  private final MessageRows rows;
  private final MessageContent content;
  private final Vault vault;
  private final MessageIndexes indexes;
  private final Clock clock;
  private final ReceivedMails received;

  public MessageStore(
      JdbcClient jdbc, Vault vault, Clock clock, PlatformTransactionManager transactions) {
    this.rows = new MessageRows(jdbc, clock);
    this.content = new MessageContent(jdbc, vault);
    this.vault = vault;
    this.indexes = new MessageIndexes(vault);
    this.clock = clock;
    this.received = new ReceivedMails(rows, content, vault, transactions);
  }

  /**
   * @param receivedAt when it came into the mailbox
   * @param raw read once to its end, not closed
   */
  public record NewMail(String mailbox, String desk, Instant receivedAt, InputStream raw) {}

  /**
   * @param caseFile null for none
   * @param caseKey the mail can be read as long as its case can; null for none
   * @param attachments how many files are in it
   */
  public record OutMail(
      String mailbox,
      String desk,
      String kind,
      UUID caseFile,
      UUID caseKey,
      byte[] raw,
      Listing listing,
      int attachments) {}

  /**
   * @param fresh false: the same bytes were already stored from this mailbox, as {@code id}
   * @param withheld they must not be held, as {@code id} tells: nothing was stored
   */
  public record Stored(UUID id, boolean fresh, boolean withheld, long size, byte[] sha256) {}

  /**
   * Stores a mail of a mailbox, status {@code stored}. The same bytes from the same mailbox are
   * stored once, however many nodes try at the same time.
   *
   * @throws UncheckedIOException when {@code raw} breaks off
   */
  public Stored storeIn(NewMail mail) {
    return received.store(mail);
  }

  /** Stores a mail that leaves, status {@code out}. */
  public UUID storeOut(OutMail mail) {
    StoredMail row =
        new StoredMail(
            UUID.randomUUID(),
            "out",
            mail.mailbox(),
            mail.desk(),
            clock.instant(),
            mail.raw().length,
            MessageContent.sha256().digest(mail.raw()),
            mail.caseKey() == null
                ? vault.newKey(Vault.Purpose.MESSAGE)
                : vault.newKey(mail.caseKey()),
            "out",
            mail.kind(),
            mail.caseFile());
    rows.insert(row, findable(row, mail.listing(), mail.attachments(), null));
    content.write(row.id(), row.key(), mail.raw(), InputStream.nullInputStream());
    return row.id();
  }

  /** The mail that came in with these bytes from this mailbox. */
  public Optional<UUID> bySha256(String mailbox, byte[] sha256, long size) {
    return rows.known(mailbox, sha256, size, null, null).map(MessageRows.Known::id);
  }

  /** Something with these bytes was withheld, from whichever mailbox. */
  public boolean isWithheld(byte[] raw) {
    return rows.isWithheld(indexes.withheld(MessageContent.sha256().digest(raw)));
  }

  /**
   * The exact bytes.
   *
   * @throws IllegalArgumentException when there are more than {@code max}
   */
  public byte[] raw(UUID id, long max) {
    StoredMail mail = existing(id);
    if (mail.size() > max) {
      throw new IllegalArgumentException(
          "Message %s has %d bytes; at most %d are read here".formatted(id, mail.size(), max));
    }
    return content.whole(id, mail.key(), (int) mail.size());
  }

  /** The exact bytes, however many; read within the surrounding transaction. */
  public InputStream stream(UUID id) {
    return content.read(id, existing(id).key());
  }

  /** Empty until {@link #setListing} was called. */
  public Optional<Listing> listing(UUID id) {
    StoredMail mail = existing(id);
    return rows.listing(id)
        .map(ciphertext -> Listing.parse(vault.open(mail.key(), ciphertext, listingContext(id))));
  }

  /** Also makes the mail findable by its Message-ID and by the address at the other end. */
  public void setListing(UUID id, Listing listing) {
    rows.setListing(id, findable(existing(id), listing, null, null));
  }

  /**
   * Ends the waiting of a mail. What was found in it is written with the outcome.
   *
   * @param opened null when it could not be opened
   * @return false when it does not wait any more: nothing is written
   */
  public boolean settle(StoredMail mail, Settled settled, Settled.Opened opened) {
    try {
      return rows.settle(mail.id(), settled, opened == null ? null : findable(mail, opened));
    } catch (ContentDestroyed gone) {
      return false; // Whoever took its key has settled it.
    }
  }

  private Findable findable(StoredMail mail, Settled.Opened opened) {
    byte[][] files = opened.files().stream().map(indexes::file).distinct().toArray(byte[][]::new);
    return findable(mail, opened.listing(), opened.files().size(), files);
  }

  private Findable findable(StoredMail mail, Listing listing, Integer attachments, byte[][] files) {
    boolean in = mail.direction().equals("in");
    String correspondent = in ? listing.from() : listing.to().stream().findFirst().orElse("");
    return new Findable(
        vault.seal(mail.key(), listing.json(), listingContext(mail.id())),
        indexes.message(listing.messageId()),
        indexes.address(correspondent),
        attachments,
        files);
  }

  public Optional<StoredMail> byId(UUID id) {
    return rows.where("id", id).stream().findFirst();
  }

  /**
   * @param messageId with or without angle brackets. Its sender chose it: several mails may have it
   */
  public List<StoredMail> byMessageId(String messageId) {
    return rows.where("message_index", indexes.message(messageId));
  }

  /** Several at once, by id; whoever is not there is not in it. */
  public Map<UUID, StoredMail> byIds(Collection<UUID> ids) {
    return rows.byIds(ids).stream().collect(Collectors.toMap(StoredMail::id, mail -> mail));
  }

  /**
   * Mails from that address, and ours to it: half of all mail may come from one address.
   *
   * @param most only so many, the newest of them
   */
  public List<StoredMail> byCorrespondent(String address, int most) {
    return rows.newest(indexes.address(address), most);
  }

  /** Mails with that file, as it was once it was opened, by its SHA-256 in hex. */
  public List<StoredMail> byFile(String sha256) {
    return rows.withFile(indexes.file(sha256));
  }

  /** By which mails from an address, and ours to it, are found; empty without an address. */
  public byte[] correspondentIndex(String address) {
    byte[] index = indexes.address(address);
    return index == null ? new byte[0] : index;
  }

  public List<StoredMail> byCase(UUID caseFile) {
    return rows.where("case_id", caseFile);
  }

  /**
   * Those of the case, and those at any desk that speak of its URN.
   *
   * @param urn normalised
   */
  public List<UUID> ofCase(UUID caseFile, String urn) {
    return rows.ofCase(caseFile, urn);
  }

  /**
   * It must not be held (SCR): bytes, hash, listing and key go, of every mail with the same bytes;
   * the rows stay as proof, and know these bytes when they come again.
   *
   * @return each as it was; nothing when it was withheld before
   */
  public List<StoredMail> withhold(UUID id) {
    byte[] sha256 = existing(id).sha256();
    return sha256 == null ? List.of() : withhold(sha256);
  }

  /** As {@link #withhold(UUID)}, of a mail that is not stored itself. */
  public List<StoredMail> withholdCopies(byte[] raw) {
    return withhold(MessageContent.sha256().digest(raw));
  }

  private List<StoredMail> withhold(byte[] sha256) {
    rows.lock(sha256);
    List<StoredMail> copies = rows.copies(sha256);
    byte[] index = indexes.withheld(sha256);
    copies.forEach(mail -> destroy(mail.id(), id -> rows.withhold(id, index)));
    return copies;
  }

  /** More stands in it than may be kept (MAPPA): bytes, listing and key go; the rest stays. */
  public void forget(UUID id) {
    destroy(id, rows::forget);
  }

  /** A mail that was only for the gateway itself: nothing of it stays. */
  public void remove(UUID id) {
    destroy(id, rows::remove);
  }

  private void destroy(UUID id, Consumer<UUID> row) {
    UUID key = existing(id).key();
    content.delete(id);
    row.accept(id);
    vault.destroy(key);
  }

  private StoredMail existing(UUID id) {
    return byId(id)
        .orElseThrow(() -> new IllegalArgumentException("No message " + id + ": check the id"));
  }

  private static String listingContext(UUID id) {
    return "message:" + id + ":listing";
  }
}
