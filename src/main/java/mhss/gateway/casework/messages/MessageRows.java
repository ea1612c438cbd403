package mhss.gateway.casework.messages;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Settled;
import mhss.gateway.casework.StoredMail;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code message}, its ciphertext taken as it is. */
public class MessageRows {

  private static final String COLUMNS =
      "id, direction, mailbox, desk, received_at, size, sha256, key_id, status, kind, case_id";

  private final JdbcClient jdbc;
  private final Clock clock;

  public MessageRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What a mail is found by and listed with, as it stands in its row.
   *
   * @param listing ciphertext; null until the mail was opened
   * @param attachments null while they are not known
   * @param files indexes of its files; null while they are not known
   */
  public record Findable(
      byte[] listing,
      byte[] messageIndex,
      byte[] senderIndex,
      Integer attachments,
      byte[][] files) {

    public static final Findable NOT_YET = new Findable(null, null, null, null, null);
  }

  /**
   * Size and hash of a large mail are not known before the content was read: {@link #summed} tells
   * them. Each further write of a row is one more entry in a dozen of indexes.
   */
  public void insert(StoredMail mail, Findable findable) {
    jdbc.sql(
            """
            insert into message (id, direction, mailbox, desk, received_at, stored_at, size, sha256,
                                 key_id, status, kind, case_id, listing, message_index, sender_index,
                                 attachments)
            values (:id, :direction, :mailbox, :desk, :received, :stored, :size, :sha256, :key,
                    :status, :kind, :case, :listing, :message, :sender, :attachments)
            """)
        .param("id", mail.id())
        .param("direction", mail.direction())
        .param("mailbox", mail.mailbox())
        .param("desk", mail.desk())
        .param("received", timestamp(mail.receivedAt()))
        .param("stored", timestamp(clock.instant()))
        .param("size", mail.size())
        .param("sha256", mail.sha256() == null ? new byte[0] : mail.sha256())
        .param("key", mail.key())
        .param("status", mail.status())
        .param("kind", mail.kind())
        .param("case", mail.caseFile())
        .param("listing", findable.listing())
        .param("message", findable.messageIndex())
        .param("sender", findable.senderIndex())
        .param("attachments", findable.attachments(), Types.INTEGER)
        .update();
  }

  public void summed(UUID id, long size, byte[] sha256) {
    jdbc.sql("update message set size = :size, sha256 = :sha256 where id = :id")
        .param("id", id)
        .param("size", size)
        .param("sha256", sha256)
        .update();
  }

  /** Until the end of the transaction nobody else stores a mail with this hash. */
  public void lock(byte[] sha256) {
    jdbc.sql("select pg_advisory_xact_lock(:hash)")
        .param("hash", ByteBuffer.wrap(sha256).getLong())
        .query(rows -> {});
  }

  /**
   * The same bytes, as they are stored already.
   *
   * @param withheld they must not be held, whichever mailbox they come from
   */
  public record Known(UUID id, boolean withheld) {}

  /**
   * @param withheld index of the hash
   * @param except the row that asks; null for none
   */
  public Optional<Known> known(
      String mailbox, byte[] sha256, long size, byte[] withheld, UUID except) {
    return jdbc.sql(
            """
            select id, status = 'withheld' as withheld from message
            where (sha256 = :sha256 and size = :size and mailbox = :mailbox and direction = 'in'
                   and id is distinct from :except)
               or withheld_index = :withheld
            order by withheld desc, stored_at limit 1
            """)
        .param("sha256", sha256)
        .param("size", size)
        .param("mailbox", mailbox)
        .param("withheld", withheld)
        .param("except", except, Types.OTHER)
        .query((row, n) -> new Known(row.getObject("id", UUID.class), row.getBoolean("withheld")))
        .optional();
  }

  /** By the index of the hash. */
  public boolean isWithheld(byte[] index) {
    return jdbc.sql("select exists (select from message where withheld_index = ?)")
        .param(index)
        .query(Boolean.class)
        .single();
  }

  /** With these bytes, in whichever mailbox. Whoever processes one of them ends before. */
  public List<StoredMail> copies(byte[] sha256) {
    return jdbc.sql(
            "select %s from message where sha256 = ? order by stored_at, id for update"
                .formatted(COLUMNS))
        .param(sha256)
        .query(MessageRows::mail)
        .list();
  }

  public Optional<byte[]> listing(UUID id) {
    return jdbc.sql("select listing from message where id = :id and listing is not null")
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  public void setListing(UUID id, Findable findable) {
    jdbc.sql(
            "update message set listing = :listing, message_index = :message, sender_index = :sender where id = :id")
        .param("id", id)
        .param("listing", findable.listing())
        .param("message", findable.messageIndex())
        .param("sender", findable.senderIndex())
        .update();
  }

  /**
   * In one write of the row, as each is one more entry in a dozen of indexes.
   *
   * @param found null leaves what is known of it
   * @return false when it does not wait any more
   */
  public boolean settle(UUID id, Settled settled, Findable found) {
    Findable known = found == null ? Findable.NOT_YET : found;
    byte[][] files = known.files();
    List<String> keys = settled.needsKeys();
    return jdbc.sql(
                """
                update message
                set status = :status, kind = coalesce(:kind, kind), case_id = :case, urn = :urn,
                    cause = :cause, cause_text = :text, needs_key = :keys,
                    claimed_by = null, claimed_until = null, next_try_at = null,
                    listing = case when :found then :listing else listing end,
                    message_index = case when :found then :message else message_index end,
                    sender_index = case when :found then :sender else sender_index end,
                    attachments = case when :found then :attachments else attachments end,
                    file_index = case when :found then :files else file_index end
                where id = :id and status = 'stored'
                """)
            .param("id", id)
            .param("status", settled.status())
            .param("kind", settled.kind())
            .param("case", settled.caseFile())
            .param("urn", settled.urn())
            .param("cause", settled.cause())
            .param("text", settled.advice())
            .param("keys", keys == null ? null : keys.toArray(String[]::new))
            .param("found", found != null)
            .param("listing", known.listing())
            .param("message", known.messageIndex())
            .param("sender", known.senderIndex())
            .param("attachments", known.attachments(), Types.INTEGER)
            .param("files", files == null || files.length == 0 ? null : files, Types.ARRAY)
            .update()
        == 1;
  }

  public List<StoredMail> withFile(byte[] index) {
    return jdbc.sql(
            "select %s from message where file_index @> array[:file] order by stored_at desc, id limit 50"
                .formatted(COLUMNS))
        .param("file", index)
        .query(MessageRows::mail)
        .list();
  }

  /** Its content goes with it. */
  public void remove(UUID id) {
    jdbc.sql("delete from message where id = :id").param("id", id).update();
  }

  /** By the index the same bytes are known when they come again. */
  public void withhold(UUID id, byte[] index) {
    jdbc.sql(
            """
            update message
            set status = 'withheld', withheld_index = :index, sha256 = null, listing = null,
                message_index = null, sender_index = null, file_index = null, attachments = null,
                kind = null, case_id = null, urn = null, said_kind = null, said_urn = null,
                cause = null, cause_text = null, needs_key = null, assigned_to = null,
                claimed_by = null, claimed_until = null, next_try_at = null
            where id = :id
            """)
        .param("id", id)
        .param("index", index)
        .update();
  }

  public void forget(UUID id) {
    jdbc.sql(
            "update message set listing = null, file_index = null, said_kind = null, said_urn = null where id = ?")
        .param(id)
        .update();
  }

  /** Of the case, or waiting for one with its URN. */
  public List<UUID> ofCase(UUID caseFile, String urn) {
    return jdbc.sql("select id from message where case_id = ? or urn = ?")
        .params(caseFile, urn)
        .query(UUID.class)
        .list();
  }

  /**
   * @param column never from outside
   */
  public List<StoredMail> where(String column, Object value) {
    return jdbc.sql(
            "select %s from message where %s = :value order by stored_at, id"
                .formatted(COLUMNS, column))
        .param("value", value)
        .query(MessageRows::mail)
        .list();
  }

  public List<StoredMail> byIds(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("select %s from message where id = any (?)".formatted(COLUMNS))
        .param(ids.toArray(UUID[]::new))
        .query(MessageRows::mail)
        .list();
  }

  public List<StoredMail> newest(byte[] sender, int most) {
    return jdbc.sql(
            "select %s from message where sender_index = :sender order by received_at desc, id desc limit :most"
                .formatted(COLUMNS))
        .param("sender", sender)
        .param("most", most)
        .query(MessageRows::mail)
        .list();
  }

  private static StoredMail mail(ResultSet row, int n) throws SQLException {
    return new StoredMail(
        row.getObject("id", UUID.class),
        row.getString("direction"),
        row.getString("mailbox"),
        row.getString("desk"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getLong("size"),
        row.getBytes("sha256"),
        row.getObject("key_id", UUID.class),
        row.getString("status"),
        row.getString("kind"),
        row.getObject("case_id", UUID.class));
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
