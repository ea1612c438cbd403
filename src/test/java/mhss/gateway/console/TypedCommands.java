package mhss.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mhss.gateway.casework.Listing;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.MessageStore.NewMail;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.TestGateway;
import mhss.gateway.console.frame.TestGateway.Settings;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.store.TestStore;
import picocli.CommandLine;

/** Commands as a person types them, on the database of a test, and what they print. */
public final class TypedCommands implements AutoCloseable {

  private final TestStore store;
  private final Settings settings;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Made once: a hundred and more commands with their options take longer than most work. */
  private final CommandLine line =
      GatewayCommand.commandLine()
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(err, true));

  public TypedCommands(TestStore store, Path home) {
    this.store = store;
    this.settings = new Settings(store, home);
  }

  /** A setting above those of {@code config/}. */
  public void set(String key, String value) {
    settings.set(key, value);
  }

  /** What the last command printed. */
  public String out() {
    return out.toString();
  }

  /** What the last command printed beside its answer. */
  public String err() {
    return err.toString();
  }

  public int run(String... arguments) {
    return run(List.of(arguments));
  }

  /**
   * @return the exit code
   */
  public int run(List<String> arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return line.execute(arguments.toArray(String[]::new));
  }

  /** What a command prints with {@code --json}. */
  public JsonNode json(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    assertThat(run(all)).as(all + err()).isIn(0, 1);
    try {
      JsonNode data = new ObjectMapper().readTree(out());
      assertThat(data.isContainerNode()).as(all.toString()).isTrue();
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(all + ": " + out, e);
    }
  }

  public Entry lastEntry() {
    return new History(store.dataSource(), Clock.systemUTC()).latest(1).get(0);
  }

  /**
   * A message that waits for a person.
   *
   * @param mail with {@code \n} as line end
   */
  public UUID parked(String mail) {
    return parked(mail, "provider");
  }

  public UUID parked(String mail, String mailbox) {
    try (LightGateway gateway = TestGateway.open()) {
      byte[] raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
      UUID message = gateway.transaction().execute(status -> stored(gateway, raw, mailbox));
      store
          .jdbc()
          .sql(
              "update message set status = 'parked', cause = 'sender-unknown',"
                  + " cause_text = 'Add the sender to config/partners.yml' where id = ?")
          .param(message)
          .update();
      return message;
    }
  }

  private static UUID stored(LightGateway gateway, byte[] raw, String mailbox) {
    MessageStore messages = gateway.bean(MessageStore.class);
    NewMail mail = new NewMail(mailbox, "provider", Instant.EPOCH, new ByteArrayInputStream(raw));
    UUID id = messages.storeIn(mail).id();
    messages.setListing(
        id, new Listing("ada@adviser.example", List.of(), "hello", "m1@adviser.example", null));
    gateway.bean(History.class).record(Step.of("received", "stored").message(id));
    return id;
  }

  @Override
  public void close() {
    settings.close();
  }
}
