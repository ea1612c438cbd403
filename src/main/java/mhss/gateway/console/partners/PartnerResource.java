package mhss.gateway.console.partners;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.partners.Partners;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/partners")
@Needs(Right.SEE)
class PartnerResource {

  private final Partners partners;

  PartnerResource(Partners partners) {
    this.partners = partners;
  }

  @Operation(summary = "Partners: addresses, keys, what each may send")
  @GetMapping
  Map<String, Object> list(Person person) {
    boolean addresses = PartnerPages.readsAddresses(person);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("problem", partners.problem().orElse(null));
    data.put(
        "partners",
        partners.all().stream()
            .map(one -> addresses ? PartnerData.of(one) : PartnerData.withoutAddresses(one))
            .toList());
    return data;
  }
}
