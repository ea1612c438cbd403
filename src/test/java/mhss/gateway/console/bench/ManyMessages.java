package mhss.gateway.console.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import mhss.gateway.casework.messages.MessageContent;
import mhss.gateway.console.bench.Correspondence.Mail;
import mhss.gateway.history.CopiedChain;
import mhss.gateway.returns.bench.ManyCases;
import mhss.gateway.store.BinaryCopy;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.CopiedKeys;
import mhss.gateway.vault.Vault;

/**
 * Fills the empty database of a test: invented cases of the last five years, ten mails of each, ten
 * entries of the history of each mail, in one chain.
 */
public final class ManyMessages {

  private static final String MESSAGE =
      "id, direction, mailbox, desk, received_at, stored_at, size, sha256, key_id, listing,"
          + " message_index, sender_index, status, kind, case_id, urn, attachments, cause, cause_text";
  private static final String OUTBOX =
      "id, message, mailbox, case_id, kind, report, revision, header_id, correspondent, state,"
          + " attempts, queued_at, due_at, sent_at, reply";
  private static final String LEDGER =
      "mailbox, folder, uidvalidity, uid, outcome, message, attempts, noted_at";
  private static final String MAIL =
      """
      From: %s
      To: provider@provider.example
      Subject: %s
      Message-ID: <%s>
      Content-Type: text/plain; charset=us-ascii

      The plan was received and is with the adviser. Nothing else is needed at present.
      """;

  private final TestStore store;
  private final Vault vault;
  private final CopiedKeys keys;
  private int cases;
  private Instant until;
  private Instant[] referred;
  private UUID[] caseIds;
  private byte[][] caseKeys;
  private String[] urns;
  private long uid;

  /**
   * @param secrets folder of the vault's master key
   */
  public ManyMessages(TestStore store, Vault vault, Path secrets) {
    this.store = store;
    this.vault = vault;
    this.keys = new CopiedKeys(secrets);
  }

  /**
   * @return entries of the history
   */
  public long fill(int cases, LocalDate until) throws SQLException {
    this.cases = cases;
    this.until = until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    new ManyCases(store).fill(cases, until, 1);
    try (Connection connection = store.ownersConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("set session_replication_role = replica"); // no check of each foreign key
      sql.execute("set maintenance_work_mem = '512MB'");
      readCases(connection);
      caseKeys(connection);
      List<String> indexes = dropIndexes(sql);
      long entries = mails(connection);
      for (String index : indexes) {
        sql.execute(index);
      }
      sql.execute("vacuum analyze");
      return entries;
    }
  }

  /** What else waits for people: reviews, notices, mails that did not leave. */
  public static void waiting(TestStore store) throws SQLException, IOException {
    try (Connection connection = store.ownersConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("set session_replication_role = replica");
      sql.execute(Files.readString(Path.of("bench/console/desk.sql")));
      sql.execute("vacuum analyze review, notice, outbox, schedule_run");
    }
  }

  private void readCases(Connection connection) throws SQLException {
    referred = new Instant[cases];
    caseIds = new UUID[cases];
    caseKeys = new byte[cases][];
    urns = new String[cases];
    try (Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery("select id, received_at, urn from case_file order by id")) {
      for (int n = 0; rows.next(); n++) {
        caseIds[n] = rows.getObject(1, UUID.class);
        referred[n] = rows.getTimestamp(2).toInstant();
        urns[n] = rows.getString(3);
      }
    }
  }

  /** Of the case with the same number: the keys that {@link ManyCases} left destroyed come back. */
  private void caseKeys(Connection connection) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("create temp table made (like vault_key)");
      try (BinaryCopy rows = new BinaryCopy(connection, "made", CopiedKeys.COLUMNS)) {
        for (int n = 0; n < cases; n++) {
          caseKeys[n] = keys.caseKey(caseIds[n], referred[n], rows);
        }
      }
      sql.execute(
          "update vault_key set wrapped = made.wrapped, master_id = made.master_id,"
              + " destroyed_at = null from made where made.id = vault_key.id");
    }
  }

  /**
   * @return how each is made again
   */
  private static List<String> dropIndexes(Statement sql) throws SQLException {
    List<String> drop = new ArrayList<>();
    List<String> make = new ArrayList<>();
    try (ResultSet rows =
        sql.executeQuery(
            """
            select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i
            where i.indrelid in ('history'::regclass, 'message'::regclass)
              and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            """)) {
      while (rows.next()) {
        drop.add("drop index " + rows.getString(1));
        make.add(rows.getString(2));
      }
    }
    for (String statement : drop) {
      sql.execute(statement);
    }
    return make;
  }

  private long mails(Connection connection) throws SQLException {
    long[] order = inTime();
    try (Connection second = store.ownersConnection();
        Connection third = store.ownersConnection();
        Connection fourth = store.ownersConnection();
        Connection fifth = store.ownersConnection();
        Connection sixth = store.ownersConnection()) {
      for (Connection one : List.of(second, third, fourth, fifth, sixth)) {
        one.createStatement().execute("set session_replication_role = replica");
      }
      try (CopiedChain chain = new CopiedChain(connection);
          BinaryCopy messages = new BinaryCopy(second, "message", MESSAGE);
          BinaryCopy made = new BinaryCopy(third, "vault_key", CopiedKeys.COLUMNS);
          BinaryCopy contents = new BinaryCopy(fourth, "message_content", "message, n, segment");
          BinaryCopy outbox = new BinaryCopy(fifth, "outbox", OUTBOX);
          BinaryCopy ledger = new BinaryCopy(sixth, "mailbox_entry", LEDGER)) {
        MailSteps steps = new MailSteps(chain);
        for (long one : order) {
          Mail mail = new Mail((int) (one >> 4 & 0xfffffff) + 1, (int) (one & 0xf));
          String sha256 = mail(mail, messages, made, contents);
          int n = mail.caseNumber() - 1;
          steps.add(mail, caseIds[n], urns[n], sha256, at(mail));
          if (mail.out()) {
            sent(mail, outbox);
          } else {
            noted(mail, ledger);
          }
        }
        return chain.entries();
      }
    }
  }

  /** Every mail as one number that begins with its time, in seconds. */
  private long[] inTime() {
    long[] order = new long[cases * Correspondence.PER_CASE];
    for (int n = 0; n < order.length; n++) {
      Mail mail = new Mail(n / Correspondence.PER_CASE + 1, n % Correspondence.PER_CASE);
      long at = at(mail).getEpochSecond();
      order[n] = at << 32 | (long) (mail.caseNumber() - 1) << 4 | mail.n();
    }
    Arrays.sort(order);
    return order;
  }

  private Instant at(Mail mail) {
    return mail.at(referred[mail.caseNumber() - 1], until);
  }

  private String mail(Mail mail, BinaryCopy messages, BinaryCopy made, BinaryCopy contents)
      throws SQLException {
    int n = mail.caseNumber() - 1;
    Instant at = at(mail);
    UUID above = mail.ofCase() ? caseIds[n] : null;
    byte[] key = keys.messageKey(mail.key(), above, caseKeys[n], at, made);
    String urn = urns[n];
    byte[] raw =
        MAIL.formatted(mail.correspondent(), urn, mail.messageId())
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] sha256 = MessageContent.sha256().digest(raw);
    contents.row().id(mail.id()).small(0);
    contents.bytes(keys.seal(mail.key(), key, raw, "message:" + mail.id() + ":content:0"));
    messages.row().id(mail.id()).text(mail.direction()).text("provider").text("provider");
    messages.at(at).at(at).number(raw.length).bytes(sha256).id(mail.key());
    messages.bytes(
        keys.seal(mail.key(), key, listing(mail, urn), "message:" + mail.id() + ":listing"));
    messages.bytes(vault.index("message-id", mail.messageId()));
    messages.bytes(vault.index("address", mail.correspondent()));
    messages.text(mail.status()).text(mail.kind()).id(above).text(mail.ofCase() ? urn : null);
    boolean parked = mail.status().equals("parked");
    messages.small(mail.n() % 3).text(parked ? "sender-unknown" : null);
    messages.text(parked ? "Add the sender to config/partners.yml" : null);
    return HexFormat.of().formatHex(sha256);
  }

  private void sent(Mail mail, BinaryCopy outbox) throws SQLException {
    int n = mail.caseNumber() - 1;
    Instant at = at(mail);
    outbox.row().id(mail.key()).id(mail.id()).text("provider").id(caseIds[n]).text(mail.kind());
    outbox.text("-").small(0).text(mail.messageId());
    outbox.bytes(vault.index("address", mail.correspondent())).text("sent").small(1);
    outbox.at(at).at(at).at(at).text("250 2.0.0");
  }

  private void noted(Mail mail, BinaryCopy ledger) throws SQLException {
    ledger.row().text("provider").text("INBOX").number(1).number(++uid).text("stored");
    ledger.id(mail.id()).small(1).at(at(mail));
  }

  private static byte[] listing(Mail mail, String urn) {
    String other = "\"" + mail.correspondent() + "\"";
    String ours = "\"provider@provider.example\"";
    return ("{\"from\":%s,\"to\":[%s],\"subject\":\"MHSS %s\",\"messageId\":\"%s\",\"date\":null}")
        .formatted(mail.out() ? ours : other, mail.out() ? other : ours, urn, mail.messageId())
        .getBytes(StandardCharsets.UTF_8);
  }
}
