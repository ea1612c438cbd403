package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.HeaderTerm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mhss.gateway.journey.PostOffice.Lying;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A colleague works at random in the mailbox that the gateway reads. A model that only the
 * colleague writes to says how the mailbox must look afterwards.
 */
class ColleagueTest {

  private static final int ACTIONS = 60;
  private static final int MANY_ACTIONS = 400;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** Flags by Message-ID, by folder. */
  private final Map<String, Map<String, TreeSet<String>>> model = new TreeMap<>();

  private int sent;

  @TempDir Path folder;
  private GatewayUnderTest gateway;

  @AfterEach
  void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "INBOX"})
  void findsTheMailboxAsLeftAndTheGatewayMissesNothingThatStayed(String watched) {
    worksBesideTheGateway(watched, ACTIONS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "INBOX"})
  @Tag("long")
  void findsItSoAfterManyActions(String watched) {
    worksBesideTheGateway(watched, MANY_ACTIONS);
  }

  private void worksBesideTheGateway(String watched, int actions) {
    System.out.println("ColleagueTest: -Dseed=" + seed);
    gateway = new GatewayUnderTest(folder, Map.of("folders", watched, "pollInterval", "20"));
    model.put("INBOX", new TreeMap<>());
    gateway.post.colleague(store -> create(store, "Done"));
    gateway.start();

    gateway.post.colleague(store -> work(store, actions));

    List<Lying> mailbox = gateway.post.inProvidersMailbox();
    GatewayUnderTest.await("every mail that stayed", () -> missing(watched, mailbox).isEmpty());
    gateway.awaitQuiet(0);
    assertThat(gateway.post.inProvidersMailbox()).isEqualTo(mailbox);
    assertThat(flagsByPlace(mailbox)).isEqualTo(flagsByPlace());
    assertThat(shas()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(sent);
    assertThat(gateway.count("mailbox_entry where outcome = 'unreadable'")).isZero();
    assertThat(gateway.history().intact()).isTrue();
    System.out.printf(
        "ColleagueTest: %d mails arrived, %d lie in the mailbox, %d read; entries %s%n",
        sent, mailbox.size(), shas().size(), outcomes());
  }

  private void work(IMAPStore store, int actions) throws MessagingException {
    for (int n = 0; n < actions; n++) {
      if (n == actions / 2) {
        create(store, "Later");
      }
      switch (random.nextInt(12)) {
        case 0, 1, 2, 3 -> arrives();
        case 10 -> {
          arrives();
          copy(store, "INBOX", newest(), "Done", true);
        }
        case 11 -> {
          arrives();
          flag(store, "INBOX", newest(), "deleted", Flags.Flag.DELETED, true);
          expunge(store, "INBOX");
        }
        case 4 -> flag(store, "seen", Flags.Flag.SEEN, random.nextInt(4) > 0);
        case 5 -> flag(store, "flagged", Flags.Flag.FLAGGED, random.nextBoolean());
        case 6 -> flag(store, "deleted", Flags.Flag.DELETED, random.nextInt(4) > 0);
        case 7 -> copy(store, false);
        case 8 -> copy(store, true);
        default -> expunge(store, any(List.copyOf(model.keySet())));
      }
    }
  }

  private void create(IMAPStore store, String name) throws MessagingException {
    store.getFolder(name).create(Folder.HOLDS_MESSAGES);
    model.put(name, new TreeMap<>());
  }

  private void arrives() {
    sent++;
    gateway.post.send(gateway.letters.chat(newest(), "Note " + sent));
    model.get("INBOX").put(newest(), new TreeSet<>());
  }

  private String newest() {
    return "c" + sent + "@provider.example";
  }

  private void flag(IMAPStore store, String name, Flags.Flag flag, boolean set)
      throws MessagingException {
    String place = any(List.copyOf(model.keySet()));
    flag(store, place, any(List.copyOf(model.get(place).keySet())), name, flag, set);
  }

  private void flag(
      IMAPStore store, String place, String id, String name, Flags.Flag flag, boolean set)
      throws MessagingException {
    if (id == null) {
      return;
    }
    in(store, place, opened -> mail(opened, id).setFlag(flag, set));
    TreeSet<String> flags = model.get(place).get(id);
    if (set) {
      flags.add(name);
    } else {
      flags.remove(name);
    }
  }

  /** Moving as most mail programs do it: copy, mark as deleted, expunge. */
  private void copy(IMAPStore store, boolean move) throws MessagingException {
    String from = any(List.copyOf(model.keySet()));
    String to = any(List.copyOf(model.keySet()));
    copy(store, from, any(List.copyOf(model.get(from).keySet())), to, move);
  }

  private void copy(IMAPStore store, String from, String id, String to, boolean move)
      throws MessagingException {
    if (id == null || model.get(to).containsKey(id)) {
      return;
    }
    in(
        store,
        from,
        opened -> {
          Message mail = mail(opened, id);
          opened.copyMessages(new Message[] {mail}, store.getFolder(to));
          if (move) {
            mail.setFlag(Flags.Flag.DELETED, true);
            opened.expunge();
          }
        });
    model.get(to).put(id, new TreeSet<>(model.get(from).get(id)));
    if (move) {
      model.get(from).get(id).add("deleted");
      expunged(from);
    }
  }

  private void expunge(IMAPStore store, String place) throws MessagingException {
    in(store, place, Folder::expunge);
    expunged(place);
  }

  private void expunged(String place) {
    model.get(place).values().removeIf(flags -> flags.contains("deleted"));
  }

  private void in(IMAPStore store, String place, PostOffice.FolderWork work)
      throws MessagingException {
    Folder opened = store.getFolder(place);
    opened.open(Folder.READ_WRITE);
    work.in(opened);
    opened.close(false);
  }

  private static Message mail(Folder opened, String id) throws MessagingException {
    return opened.search(new HeaderTerm("Message-ID", "<" + id + ">"))[0];
  }

  private String any(List<String> names) {
    return names.isEmpty() ? null : names.get(random.nextInt(names.size()));
  }

  /**
   * Mails in a watched folder without the outcome that their bytes are stored, here or elsewhere.
   */
  private List<Lying> missing(String watched, List<Lying> mailbox) {
    Map<String, String> stored = new TreeMap<>();
    gateway
        .database()
        .sql(
            "select e.folder || ' ' || e.uid, encode(m.sha256, 'hex') from mailbox_entry e"
                + " join message m on m.id = e.message where m.status = 'not-ours'")
        .query(
            row -> {
              stored.put(row.getString(1), row.getString(2));
            });
    return mailbox.stream()
        .filter(mail -> watched.equals("*") || watched.equals(mail.folder()))
        .filter(mail -> !mail.sha256().equals(stored.get(mail.folder() + " " + mail.uid())))
        .toList();
  }

  private List<String> flagsByPlace() {
    List<String> places = new ArrayList<>();
    model.forEach(
        (place, mails) -> mails.forEach((id, flags) -> places.add(place + " " + id + " " + flags)));
    return places.stream().sorted().toList();
  }

  private static List<String> flagsByPlace(List<Lying> mailbox) {
    return mailbox.stream()
        .map(mail -> mail.folder() + " " + mail.messageId() + " " + mail.flags())
        .sorted()
        .toList();
  }

  private List<String> shas() {
    return gateway
        .database()
        .sql("select encode(sha256, 'hex') from message")
        .query(String.class)
        .list();
  }

  private Map<String, Long> outcomes() {
    return gateway
        .database()
        .sql("select outcome from mailbox_entry")
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.groupingBy(outcome -> outcome, TreeMap::new, Collectors.counting()));
  }
}
