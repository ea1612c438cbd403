package mhss.gateway.console.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.cases.web.Listed.Asked;
import mhss.gateway.console.cases.web.Listed.Rows;
import mhss.gateway.rules.Urn;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of cases. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class CaseListPages {

  private final Listed listed;

  CaseListPages(Listed listed) {
    this.listed = listed;
  }

  @GetMapping("/cases")
  String list(@ModelAttribute("asked") Asked asked, Person person, Model model) {
    Rows found = listed.of(asked);
    if (asked.after() == null && isTheOne(asked, found)) {
      return "redirect:/cases/" + found.rows().get(0).line().id();
    }
    model.addAttribute("rows", found.rows());
    model.addAttribute(
        "older", found.older().map(place -> older(asked, place.toString())).orElse(null));
    model.addAttribute("show", asked.shown().name().toLowerCase(Locale.ROOT));
    model.addAttribute("listed", listed);
    model.addAttribute("records", person.may(Right.RECORD));
    return "cases/list";
  }

  /** For programs. */
  @Operation(summary = "Cases by filter")
  @GetMapping("/api/v1/cases")
  @ResponseBody
  Map<String, Object> cases(@ParameterObject @ModelAttribute Asked asked) {
    Rows found = listed.of(asked);
    Map<String, Object> data = new LinkedHashMap<>();
    List<Map<String, Object>> cases = found.rows().stream().map(CaseRow::data).toList();
    data.put("cases", cases);
    data.put("after", found.older().map(Object::toString).orElse(null));
    return data;
  }

  private static boolean isTheOne(Asked asked, Rows found) {
    return asked.urn() != null
        && found.rows().size() == 1
        && Urn.key(found.rows().get(0).line().urn()).equals(Urn.key(asked.urn()));
  }

  private static String older(Asked asked, String place) {
    return UriComponentsBuilder.fromPath("/cases")
        .queryParam("urn", "{urn}")
        .queryParam("desk", "{desk}")
        .queryParam("state", "{state}")
        .queryParam("contract", "{contract}")
        .queryParam("show", "{show}")
        .queryParam("after", "{after}")
        .encode()
        .buildAndExpand(
            text(asked.urn()),
            text(asked.desk()),
            text(asked.state()),
            text(asked.contract()),
            asked.shown().name(),
            place)
        .toUriString();
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }
}
