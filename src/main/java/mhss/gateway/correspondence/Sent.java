package mhss.gateway.correspondence;

import java.util.List;
import java.util.UUID;
import mhss.gateway.casework.Registered;
import mhss.gateway.responses.Preview;

/**
 * A letter in the outbox.
 *
 * @param registered what became of the case; it stays as it is when the letter only informs
 * @param preview the letter
 * @param outbox id of the row
 * @param findings what a person should look at in the form it carries
 */
public record Sent(Registered registered, Preview preview, UUID outbox, List<String> findings) {

  public Sent {
    findings = List.copyOf(findings);
  }
}
