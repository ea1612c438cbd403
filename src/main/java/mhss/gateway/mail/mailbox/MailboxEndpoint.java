package mhss.gateway.mail.mailbox;

import java.util.Optional;
import mhss.gateway.mail.MailboxCheck;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.support.DefaultEndpoint;

/** A mailbox that people go on using. Emits {@link mhss.gateway.mail.FetchedBatch}, no headers. */
@UriEndpoint(
    firstVersion = "0.1.0",
    scheme = "mailbox",
    title = "Mailbox",
    syntax = "mailbox:name",
    consumerOnly = true,
    remote = true)
class MailboxEndpoint extends DefaultEndpoint implements MailboxCheck {

  private final String mailbox;
  private final MailboxOptions options;

  MailboxEndpoint(String uri, MailboxComponent component, String mailbox, MailboxOptions options) {
    super(uri, component);
    this.mailbox = mailbox;
    this.options = options;
  }

  @Override
  public String mailbox() {
    return mailbox;
  }

  @Override
  public Optional<String> tokenLogin() {
    return options.oauth();
  }

  @Override
  public Report check() {
    return new LookAround(mailbox, options, options.server(getCamelContext())).report();
  }

  @Override
  public Producer createProducer() {
    throw new UnsupportedOperationException(
        "Mailbox " + mailbox + " is only read; mail leaves through the outbox");
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    MailboxConsumer consumer =
        new MailboxConsumer(this, processor, options, options.server(getCamelContext()));
    configureConsumer(consumer);
    return consumer;
  }
}
