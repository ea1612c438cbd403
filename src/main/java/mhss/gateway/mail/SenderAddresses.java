package mhss.gateway.mail;

import java.util.Map;
import java.util.Optional;

/** The address each mailbox sends from ({@code gateway.smtp.<mailbox>.from}). */
public record SenderAddresses(Map<String, String> byMailbox) {

  public SenderAddresses {
    byMailbox = Map.copyOf(byMailbox);
  }

  public Optional<String> of(String mailbox) {
    return Optional.ofNullable(byMailbox.get(mailbox));
  }
}
