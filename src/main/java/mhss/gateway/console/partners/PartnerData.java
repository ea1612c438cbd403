package mhss.gateway.console.partners;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.partners.Partner;

/** Partners as programs get them. */
final class PartnerData {

  private PartnerData() {}

  /** For those who see only metadata. */
  static Map<String, Object> withoutAddresses(Partner partner) {
    Map<String, Object> data = of(partner);
    data.remove("addresses");
    data.put("addressCount", partner.addresses().size());
    return data;
  }

  static Map<String, Object> of(Partner partner) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", partner.id());
    data.put("addresses", List.copyOf(partner.addresses()));
    data.put("roles", partner.roles().stream().sorted().toList());
    data.put("may", partner.may().stream().sorted().toList());
    data.put("keys", partner.keys().stream().sorted().toList());
    data.put("toConfirm", partner.unconfirmed().stream().sorted().toList());
    data.put("mustSign", partner.mustSign());
    data.put("mustEncrypt", partner.mustEncrypt());
    data.put("mustPassDmarc", partner.mustPassDmarc());
    return data;
  }
}
