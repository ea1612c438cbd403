package mhss.gateway.mail.mailbox;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * {@code mailbox:<name>?options}. camel-mail's own consumer cannot share a mailbox with people: it
 * goes by flags, sets them, expunges, and obeys headers of strangers.
 */
public class MailboxComponent extends DefaultComponent {

  @Override
  protected Endpoint createEndpoint(String uri, String mailbox, Map<String, Object> parameters)
      throws Exception {
    MailboxOptions options = new MailboxOptions();
    setProperties(options, parameters);
    options.verify(mailbox);
    return new MailboxEndpoint(uri, this, mailbox, options);
  }
}
