package mhss.gateway.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import mhss.gateway.mail.MailboxCheck;
import mhss.gateway.mail.MailboxCheck.Level;
import mhss.gateway.store.TestStore;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The template and the sample as they are shipped. */
class MailboxTemplateTest {

  private final TestStore store = TestStore.fresh();
  private final TestGateway gateway = new TestGateway(store);
  private TestMailbox mailbox;

  @BeforeEach
  void start() throws Exception {
    mailbox = new TestMailbox();
    Properties secrets = new Properties();
    secrets.put("mailbox.example.username", TestMailbox.LOGIN);
    secrets.put("mailbox.example.password", TestMailbox.PASSWORD);
    gateway.context.getPropertiesComponent().setInitialProperties(secrets);
    gateway.context.start();
    load("mailbox.yaml", Files.readString(Path.of("routes/templates/mailbox.yaml")));
  }

  @AfterEach
  void stop() throws Exception {
    gateway.close();
    mailbox.close();
  }

  private void load(String name, String content) throws Exception {
    PluginHelper.getRoutesLoader(gateway.context)
        .loadRoutes(ResourceHelper.fromString(name, content));
  }

  private static String sample() throws Exception {
    return Files.readString(Path.of("routes/mailboxes/example.yaml.sample"));
  }

  @Test
  void makesAMailboxOfASmallFile() throws Exception {
    String file =
        sample().replace("imap.mail.example", "127.0.0.1")
            + "      - {name: security, value: none}\n"
            + "      - {name: quickAck, value: true}\n"
            + "      - {name: pollInterval, value: 100}\n"
            + "      - {name: port, value: "
            + mailbox.proxy.port()
            + "}\n";
    load("example.yaml", file);
    gateway.afterPolls("example");

    mailbox.arrives(TestMailbox.mail("1@x.example", "by template"));
    TestGateway.await("the mail", () -> gateway.stored.size() == 1);

    assertThat(gateway.context.getRoute("example")).isNotNull();
    assertThat(gateway.subjects()).containsExactly("by template");
    assertThat(gateway.batches.get(0).mailbox()).isEqualTo("example");
  }

  @Test
  void saysWhatIsWrongWithTheSampleAsItIs() throws Exception {
    load("example.yaml", sample());

    List<MailboxCheck> checks = MailboxCheck.in(gateway.context);

    assertThat(checks).extracting(MailboxCheck::mailbox).containsExactly("example");
    assertThat(checks.get(0).check().findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.level()).isEqualTo(Level.FAILED))
        .satisfies(
            finding -> assertThat(finding.text()).contains("imap.mail.example:993 is not found"));
  }
}
