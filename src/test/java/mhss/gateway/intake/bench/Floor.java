package mhss.gateway.intake.bench;

import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mhss.gateway.store.TestStore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;

/**
 * The steps that nobody can leave out, each over all mails on all cores before the next begins, and
 * nothing between them: their sum is what the machine needs.
 */
final class Floor {

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** PostgreSQL confirms several commits with one write to the disk. */
  private static final int COMMITTERS = 8;

  private static final int BATCH = 50;
  private static final byte[] ANSWER = "Thank you for the referral.\r\n".repeat(60).getBytes();

  private final Dovecot dovecot;
  private final BareCrypto crypto;
  private final TestStore store;

  /** Seconds by step, in their order. */
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  private double java;
  private double printed;

  Floor(Dovecot dovecot, Parties parties, TestStore store) throws Exception {
    this.dovecot = dovecot;
    this.crypto = new BareCrypto(parties);
    this.store = store;
    tables();
  }

  Map<String, Double> seconds() {
    return seconds;
  }

  double total() {
    return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * Seconds for the printed text of the forms, as PDFBox gives it. Not in the floor, which reads
   * fields only; the gateway needs it to see what it must not hold.
   */
  double printed() {
    return printed;
  }

  /** Seconds of the processors in this JVM. */
  double java() {
    return java;
  }

  void run(String user, int mails) throws Exception {
    seconds.clear();
    double before = processors();
    List<List<byte[]>> fetched = new ArrayList<>();
    timed("IMAP fetch", () -> fetched.addAll(fetch(user, mails)));
    List<byte[]> raw = fetched.stream().flatMap(List::stream).toList();
    List<byte[]> sealed = new ArrayList<>();
    timed("MIME, outside", () -> sealed.addAll(all(CORES, raw, mail -> part(mail, 1))));
    List<byte[]> opened = new ArrayList<>();
    timed("decrypt, verify", () -> opened.addAll(all(CORES, sealed, crypto::open)));
    List<byte[]> forms = new ArrayList<>();
    timed("MIME, inside", () -> forms.addAll(all(CORES, opened, mail -> part(mail, 1))));
    timed("PDF form", () -> all(CORES, forms, Floor::form));
    List<byte[]> answers = new ArrayList<>();
    timed("sign, encrypt answer", () -> answers.addAll(all(CORES, raw, m -> crypto.seal(ANSWER))));
    timed("inserts", () -> insert(raw, answers));
    java = processors() - before;
    long start = System.nanoTime();
    all(CORES, forms, Floor::text);
    printed = (System.nanoTime() - start) / 1e9;
  }

  private static double processors() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis()
        / 1000.0;
  }

  private interface Work {
    void run() throws Exception;
  }

  private interface Step {
    byte[] of(byte[] bytes) throws Exception;
  }

  private void timed(String step, Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    seconds.put(step, (System.nanoTime() - start) / 1e9);
  }

  private static List<byte[]> all(int threads, List<byte[]> of, Step step) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<byte[]>> results = new ArrayList<>();
      of.forEach(bytes -> results.add(pool.submit(() -> step.of(bytes))));
      List<byte[]> done = new ArrayList<>();
      for (Future<byte[]> result : results) {
        done.add(result.get());
      }
      return done;
    } finally {
      pool.shutdown();
    }
  }

  private List<List<byte[]>> fetch(String user, int mails) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(CORES);
    try {
      List<Future<List<byte[]>>> parts = new ArrayList<>();
      for (int i = 0; i < CORES; i++) {
        int from = mails * i / CORES + 1;
        int to = mails * (i + 1) / CORES;
        parts.add(pool.submit(() -> fetch(user, from, to)));
      }
      List<List<byte[]>> all = new ArrayList<>();
      for (Future<List<byte[]>> part : parts) {
        all.add(part.get());
      }
      return all;
    } finally {
      pool.shutdown();
    }
  }

  private List<byte[]> fetch(String user, int from, int to) throws Exception {
    List<byte[]> mails = new ArrayList<>();
    try (IMAPStore imap = dovecot.connect(user)) {
      IMAPFolder folder = (IMAPFolder) imap.getFolder("INBOX");
      folder.open(Folder.READ_ONLY);
      for (int at = from; at <= to; at += BATCH) {
        String set = at + ":" + Math.min(to, at + BATCH - 1);
        folder.doCommand(
            protocol -> {
              for (var response : protocol.command("FETCH " + set + " (BODY.PEEK[])", null)) {
                if (response instanceof FetchResponse fetched) {
                  ByteArray body = fetched.getItem(BODY.class).getByteArray();
                  mails.add(body.toByteArrayInputStream().readAllBytes());
                }
              }
              return null;
            });
      }
    }
    return mails;
  }

  private static byte[] part(byte[] entity, int index) throws Exception {
    Message mail =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(entity));
    BodyPart part = ((Multipart) mail.getContent()).getBodyPart(index);
    return part.getInputStream().readAllBytes();
  }

  private static byte[] text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).getBytes();
    }
  }

  static byte[] form(byte[] pdf) throws Exception {
    StringBuilder values = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDField field : document.getDocumentCatalog().getAcroForm(null).getFieldTree()) {
        values.append(field.getFullyQualifiedName()).append('=').append(field.getValueAsString());
      }
    }
    return values.toString().getBytes();
  }

  private void tables() {
    store.owner().sql("drop schema if exists bare cascade").update();
    store.owner().sql("create schema bare").update();
    store.owner().sql("create table bare.message (id bigserial primary key, raw bytea)").update();
    store.owner().sql("alter table bare.message alter raw set storage external").update();
    store.owner().sql("create table bare.entry (uid bigserial primary key, words text)").update();
    store.owner().sql("create table bare.history (n bigserial primary key, words text)").update();
    store.owner().sql("grant usage on schema bare to public").update();
    store.owner().sql("grant all on all tables in schema bare to public").update();
    store.owner().sql("grant all on all sequences in schema bare to public").update();
  }

  /** Mails in batches of one commit, as they are fetched; then case and answer, one commit each. */
  private void insert(List<byte[]> raw, List<byte[]> answers) throws Exception {
    List<List<byte[]>> batches = new ArrayList<>();
    for (int at = 0; at < raw.size(); at += BATCH) {
      batches.add(raw.subList(at, Math.min(raw.size(), at + BATCH)));
    }
    ExecutorService pool = Executors.newFixedThreadPool(COMMITTERS);
    try {
      List<Future<?>> done = new ArrayList<>();
      batches.forEach(batch -> done.add(pool.submit(() -> committed(c -> mails(c, batch)))));
      answers.forEach(answer -> done.add(pool.submit(() -> committed(c -> answer(c, answer)))));
      for (Future<?> each : done) {
        each.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  private interface Statements {
    void run(Connection connection) throws Exception;
  }

  private Void committed(Statements statements) throws Exception {
    try (Connection connection = store.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      statements.run(connection);
      connection.commit();
      connection.setAutoCommit(true);
    }
    return null;
  }

  private static void mails(Connection connection, List<byte[]> batch) throws Exception {
    rows(connection, "message (raw)", batch);
    List<byte[]> words = batch.stream().map(mail -> "received".getBytes()).toList();
    rows(connection, "entry (words)", words);
    rows(connection, "history (words)", words);
  }

  /** A case, its number, its key, four clocks and the row of the outbox are entries here. */
  private static void answer(Connection connection, byte[] answer) throws Exception {
    rows(connection, "message (raw)", List.of(answer));
    byte[] words = "a row of some hundred bytes".repeat(4).getBytes();
    rows(connection, "entry (words)", Collections.nCopies(8, words));
    rows(connection, "history (words)", Collections.nCopies(5, words));
  }

  private static void rows(Connection connection, String into, List<byte[]> values)
      throws Exception {
    boolean raw = into.startsWith("message");
    try (PreparedStatement insert =
        connection.prepareStatement("insert into bare." + into + " values (?)")) {
      for (byte[] value : values) {
        if (raw) {
          insert.setBytes(1, value);
        } else {
          insert.setString(1, new String(value));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
