package mhss.gateway.operations;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;

/**
 * Addresses as keyed indexes, and back only where a partner has the address: nothing else is known
 * of a correspondent without opening a mail.
 */
public class Correspondents {

  private final MessageStore messages;
  private final Partners partners;

  Correspondents(MessageStore messages, Partners partners) {
    this.messages = messages;
    this.partners = partners;
  }

  /** In hex. */
  public String index(String address) {
    return HexFormat.of().formatHex(messages.correspondentIndex(address));
  }

  /** Of every address of that partner; empty when there is no such partner. */
  public List<String> ofPartner(String id) {
    return partners.all().stream()
        .filter(partner -> partner.id().equals(id))
        .flatMap(partner -> partner.addresses().stream())
        .map(this::index)
        .toList();
  }

  /** Whose key that is; empty when no partner of the file has it. */
  public Optional<String> ofKey(String fingerprint) {
    return partners.all().stream()
        .filter(partner -> partner.keys().contains(fingerprint))
        .map(Partner::id)
        .findFirst();
  }

  /** Ids of partners by the index of each of their addresses. */
  public Map<String, String> partners() {
    Map<String, String> known = new HashMap<>();
    for (Partner partner : partners.all()) {
      partner.addresses().forEach(address -> known.put(index(address), partner.id()));
    }
    return known;
  }
}
