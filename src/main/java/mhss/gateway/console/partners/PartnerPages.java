package mhss.gateway.console.partners;

import static java.util.stream.Collectors.toSet;

import java.util.stream.Stream;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.operations.KeyList;
import mhss.gateway.partners.Partners;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everybody the gateway corresponds with, as the partners file has them in force. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class PartnerPages {

  private final Partners partners;
  private final KeyList keys;
  private final String file;

  PartnerPages(
      Partners partners,
      KeyList keys,
      @Value("${gateway.partners.file:config/partners.yml}") String file) {
    this.partners = partners;
    this.keys = keys;
    this.file = file;
  }

  /** An address is often that of one person: whoever sees only metadata is told how many. */
  static boolean readsAddresses(Person person) {
    return Stream.of(Right.CONTENT, Right.CONFIGURE, Right.AUDIT).anyMatch(person::may);
  }

  @GetMapping("/partners")
  String list(Model model, Person person) {
    model.addAttribute("partners", partners.all());
    model.addAttribute("problem", partners.problem().orElse(null));
    model.addAttribute("file", file);
    model.addAttribute("mayChange", person.may(Right.CONFIGURE));
    model.addAttribute("readsAddresses", readsAddresses(person));
    model.addAttribute(
        "here", keys.all().stream().map(one -> one.key().fingerprint()).collect(toSet()));
    return "partners/list";
  }
}
