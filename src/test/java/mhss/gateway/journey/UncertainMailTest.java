package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.mail.smtp.ScriptedSmtp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server takes an answer over and hangs up before it says so. Nothing of it is ever sent again
 * by itself: a copy in the folder of sent mail, a bounce, an answer, or a person says what became
 * of it.
 */
@Tag("long")
class UncertainMailTest {

  private static final Pattern ID = Pattern.compile("(?im)^Message-ID: <(\\S+)>");
  private static final List<String> URNS = List.of("AB1001", "AB1002", "AB1003", "AB1004");

  @TempDir Path folder;
  private ScriptedSmtp server;
  private GatewayUnderTest gateway;

  @BeforeEach
  void start() throws Exception {
    server = new ScriptedSmtp().hangUpAt(".");
    gateway =
        new GatewayUnderTest(folder, Map.of()).set("gateway.smtp.provider.port", server.port());
    gateway.start();
  }

  @AfterEach
  void end() throws Exception {
    gateway.close();
    server.close();
  }

  @Test
  void isSettledByACopyABounceAnAnswerOrAPersonAndNeverSentAgainByItself() {
    for (String urn : URNS) {
      gateway.post.send(gateway.letters.referral("referral-" + urn + "@atw.example", urn));
    }
    GatewayUnderTest.await("four uncertain answers", () -> in("uncertain") == URNS.size());
    server.asUsual();
    gateway.kill();
    gateway.startAgain();

    copyInTheFolderOfSentMail(contentFor("AB1001"));
    gateway.post.send(bounce(idFor("AB1002")));
    gateway.post.send(gateway.letters.thanks("thanks@atw.example", idFor("AB1003")));
    GatewayUnderTest.await("what is known of three", () -> in("uncertain") == 1);
    assertThat(server.accepted()).as("nothing is sent again by itself").hasSize(URNS.size());
    int settled =
        gateway.type("outbox", "settle", rowFor("AB1004"), "resend", "--reason", "it has not come");
    assertThat(settled).isZero();
    GatewayUnderTest.await("the last one", () -> in("sent") == 3);

    assertThat(stateAndStep("AB1001")).isEqualTo("sent, sent copy-seen");
    assertThat(stateAndStep("AB1002")).isEqualTo("failed, send-failed bounced");
    assertThat(stateAndStep("AB1003")).isEqualTo("sent, sent answered");
    assertThat(stateAndStep("AB1004")).isEqualTo("sent, sent accepted");
    assertThat(server.accepted()).hasSize(URNS.size() + 1).last().isEqualTo(contentFor("AB1004"));
    assertThat(gateway.history().intact()).isTrue();
  }

  private long in(String state) {
    return gateway.count("outbox where state = '" + state + "'");
  }

  private String contentFor(String urn) {
    String id = idFor(urn);
    return server.accepted().stream().filter(mail -> id(mail).equals(id)).findFirst().orElseThrow();
  }

  private static String id(String mail) {
    Matcher id = ID.matcher(mail);
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private String idFor(String urn) {
    return one("select o.header_id", urn);
  }

  private String rowFor(String urn) {
    return one("select o.id::text", urn);
  }

  private String stateAndStep(String urn) {
    return one(
        """
        select o.state || ', ' ||
               (select step || ' ' || outcome from history
                where facts::json->>'outbox' = o.id::text order by seq desc limit 1)
        """,
        urn);
  }

  private String one(String select, String urn) {
    return gateway
        .database()
        .sql(select + " from outbox o join case_file c on c.id = o.case_id where c.urn = :urn")
        .param("urn", urn)
        .query(String.class)
        .single();
  }

  /** As servers do that keep what is sent through them. */
  private void copyInTheFolderOfSentMail(String mail) {
    gateway.post.colleague(store -> store.getFolder("Sent Items").create(Folder.HOLDS_MESSAGES));
    gateway.post.colleague(
        store ->
            store
                .getFolder("Sent Items")
                .appendMessages(
                    new Message[] {PostOffice.parsed(mail.getBytes(StandardCharsets.ISO_8859_1))}));
  }

  private static byte[] bounce(String id) {
    return """
        Message-ID: <bounce@atw.example>
        From: MAILER-DAEMON@atw.example
        To: referrals@provider.example
        Subject: Undelivered
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        It could not be delivered.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.atw.example

        Final-Recipient: rfc822; team@atw.example
        Action: failed
        Status: 5.1.1
        --b
        Content-Type: text/rfc822-headers

        Message-ID: <%s>
        --b--
        """
        .formatted(id)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
