package mhss.gateway.console.mailboxes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mhss.gateway.mail.MailboxCheck.Finding;
import mhss.gateway.operations.ConnectionTests.Tested;

/** What a test of a mailbox found, as scripts and pages get it. */
public final class ConnectionData {

  private ConnectionData() {}

  public static Map<String, Object> of(String mailbox, List<Tested> tested) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("mailbox", mailbox);
    data.put("works", tested.stream().allMatch(one -> one.report().works()));
    data.put("tests", tested.stream().map(ConnectionData::of).toList());
    return data;
  }

  private static Map<String, Object> of(Tested tested) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("way", tested.reading() ? "reading" : "sending");
    data.put("works", tested.report().works());
    data.put("findings", tested.report().findings().stream().map(ConnectionData::of).toList());
    return data;
  }

  private static Map<String, Object> of(Finding finding) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("level", finding.level().name().toLowerCase(Locale.ROOT));
    data.put("stage", finding.stage().words());
    data.put("text", finding.text());
    return data;
  }
}
