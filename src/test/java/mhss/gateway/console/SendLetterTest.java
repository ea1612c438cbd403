package mhss.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import mhss.gateway.casework.Cases;
import mhss.gateway.correspondence.WritingDesks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendLetterTest {

  private static final String URN = WritingDesks.URN;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path home;
  private WritingDesks desks;
  private String form;

  @BeforeEach
  void open() throws IOException {
    desks = new WritingDesks(home);
    form = desks.write(desks.annexA(URN, LocalDate.of(2026, 11, 2))).toString();
  }

  @AfterEach
  void close() {
    desks.close();
  }

  @Test
  void showsFirstWhatAReferralWouldDoAndSendsItOnlyWhenTold() throws IOException {
    String[] refer = {"letters", "send", "V-06", "--urn", URN, "--file", form};

    assertThat(run(with(refer, "--dry-run"))).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("nothing was written", "a case is opened in state REFERRED", "clock C-")
        .contains("To:      desk@provider.example", "Subject: MHSS " + URN + " V-06 referral");
    assertThat(run(refer)).isEqualTo(4);
    assertThat(err.toString()).contains("add --yes");
    assertThat(desks.bean(Cases.class).byUrn(URN)).isEmpty();

    assertThat(run(with(refer, "--yes"))).as(err.toString()).isZero();
    assertThat(out.toString()).contains("In the outbox as ", ": due.");
    assertThat(desks.caseFile("adviser").state()).isEqualTo("REFERRED");
    assertThat(run(with(refer, "--yes"))).isEqualTo(4);
    assertThat(err.toString()).contains("was written about", "--again");
  }

  @Test
  void answersAMailThatTheDeskReceived() throws IOException {
    desks.open("provider", "referral");
    String mail = desks.received("provider", "query@atw.example");
    String[] answer = {
      "letters", "send", "V-07", "--urn", URN, "--set", "details=Abroad.", "--yes", "--json"
    };

    JsonNode sent = json(with(answer, "--reply-to", "<query@atw.example>", "--actor", "sam"));
    assertThat(sent.get("outcome").asText()).isEqualTo("applied");
    assertThat(sent.get("letter").get("to").get(0).asText()).isEqualTo("team@atw.example");
    assertThat(desks.letters("provider").get(0).inReplyTo()).hasToString(mail);
    assertThat(run(with(answer, "--reply-to", "other@atw.example"))).isEqualTo(1);
    assertThat(err.toString()).contains("has received no such mail");
  }

  @Test
  void saysWhichDeskOrLetterItDoesNotKnow() {
    assertThat(run("letters", "send", "V-99", "--urn", URN)).isEqualTo(1);
    assertThat(run("letters", "send", "V-07", "--urn", "QQ/9")).isEqualTo(4);
    assertThat(err.toString()).contains("The provider desk has no case QQ/9");
    assertThat(run("letters", "send", "V-12", "--urn", URN)).isEqualTo(4);
  }

  private static String[] with(String[] arguments, String... more) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return all;
  }

  private JsonNode json(String... arguments) throws IOException {
    assertThat(run(arguments)).as(err.toString()).isZero();
    return new ObjectMapper().readTree(out.toString());
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return GatewayCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
