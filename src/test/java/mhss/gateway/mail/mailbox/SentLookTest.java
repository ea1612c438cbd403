package mhss.gateway.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mhss.gateway.mail.UncertainMails;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Mails that may have left are looked for in the folder of sent mail, and nothing else is read
 * there.
 */
class SentLookTest {

  private final Questions questions = new Questions();
  private TestMailbox mailbox;
  private TestGateway gateway;

  @BeforeEach
  void start() throws Exception {
    mailbox = new TestMailbox();
    mailbox.create("Sent Items");
    mailbox.append("Sent Items", TestMailbox.mail("left@gateway.example", "left"));
    gateway = new TestGateway(TestStore.fresh());
    gateway.context.getRegistry().bind("uncertainMails", questions);
    gateway.reading("desk", mailbox.options());
    gateway.afterPolls("desk");
  }

  @AfterEach
  void stop() throws Exception {
    gateway.close();
    mailbox.close();
  }

  /** What the outbox would ask for. */
  private static final class Questions implements UncertainMails {
    final List<String> open = new CopyOnWriteArrayList<>();
    final List<String> found = new CopyOnWriteArrayList<>();

    @Override
    public List<Uncertain> of(String mailbox) {
      return open.stream().map(id -> new Uncertain(id, Instant.now())).toList();
    }

    @Override
    public void found(String messageId) {
      open.remove(messageId);
      found.add(messageId);
    }
  }

  @Test
  void findsTheCopyOfAnUncertainMailAndReadsNothing() throws Exception {
    assertThat(searches()).as("nothing is uncertain").isEmpty();
    List<String> before = mailbox.contents("Sent Items");

    questions.open.addAll(
        List.of("never@gateway.example", "left@gateway.example", "a\"b@gateway.example"));
    TestGateway.await("the copy", () -> questions.found.contains("left@gateway.example"));
    gateway.afterPolls("desk");

    assertThat(questions.found).containsExactly("left@gateway.example");
    assertThat(searches()).as("not at every poll, and nothing that ends the text").hasSize(2);
    assertThat(mailbox.contents("Sent Items")).isEqualTo(before);
    assertThat(gateway.stored).isEmpty();
    assertThat(mailbox.proxy.verbs()).doesNotContain("SELECT", "STORE", "UID STORE");
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({"NO, LIST \"\" \"*\"", "BAD, HEADER Message-ID"})
  void aServerThatDoesNotTellWhatWasSentIsReadAllTheSame(String refusal, String command)
      throws Exception {
    List<String> refused = refuses(command, refusal);
    long logins = logins();
    questions.open.add("left@gateway.example");
    TestGateway.await("the refusal", () -> !refused.isEmpty());
    mailbox.arrives(TestMailbox.mail("new@dwp.example", "new"));
    TestGateway.await("the new mail", () -> gateway.subjects().contains("new"));
    gateway.afterPolls("desk");

    assertThat(gateway.health("desk")).isEqualTo("healthy");
    assertThat(logins()).as("one connection").isEqualTo(logins);
    assertThat(refused).as("not asked at every poll").hasSizeLessThan(3);
    assertThat(questions.open).as("for another way to settle").hasSize(1);
  }

  /** What the server says to such commands. */
  private List<String> refuses(String command, String refusal) {
    List<String> refused = new CopyOnWriteArrayList<>();
    mailbox.proxy.answers =
        line -> {
          String tag = line.substring(0, Math.max(0, line.indexOf(' ')));
          boolean meant =
              line.startsWith(tag + " OK")
                  && mailbox.proxy.commands.stream()
                      .anyMatch(sent -> sent.startsWith(tag + " ") && sent.contains(command));
          if (meant) {
            refused.add(tag);
          }
          return meant ? tag + " " + refusal + " not here\r\n" : line;
        };
    return refused;
  }

  private long logins() {
    return mailbox.proxy.verbs().stream()
        .filter(verb -> verb.matches("LOGIN|AUTHENTICATE"))
        .count();
  }

  private List<String> searches() {
    return mailbox.proxy.commands.stream().filter(line -> line.contains("HEADER")).toList();
  }
}
