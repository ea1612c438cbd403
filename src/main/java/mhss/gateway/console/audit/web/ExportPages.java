package mhss.gateway.console.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.audit.AuditRefused;
import mhss.gateway.audit.Exports;
import mhss.gateway.console.web.Choice;
import mhss.gateway.console.web.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case or a period to take away, signed. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.AUDIT)
class ExportPages {

  private static final int UNPROCESSABLE = 422;

  private final Exports exports;

  ExportPages(Exports exports) {
    this.exports = exports;
  }

  /**
   * @param urn of the case that the page before was about
   */
  @GetMapping("/audit/export")
  String form(@RequestParam(name = "case", required = false) String urn, Model model) {
    return shown(new ExportForm("case", urn, "", "", null, null), model);
  }

  private static String shown(ExportForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute(
        "contents",
        List.of(
            new Choice(
                "yes",
                "Include the content of the mails",
                "Personal data. That you read it is written into the history.")));
    return "audit/export";
  }

  /**
   * @return null: the bundle itself was the answer
   */
  @PostMapping("/audit/export")
  String export(
      @ModelAttribute ExportForm form, Person person, Model model, HttpServletResponse response)
      throws IOException {
    List<Problem> problems = new ArrayList<>(form.problems());
    if (form.withContents() && !person.may(Right.CONTENT)) {
      problems.add(
          Problem.of(
              form.ofCase() ? "contents" : "mails",
              "You cannot read content. Export without it, or ask an admin."));
    }
    if (problems.isEmpty()) {
      try {
        Download.send(exports, exports.prepare(form.order(person.name())), response);
        return null;
      } catch (AuditRefused refused) {
        problems.add(Problem.of(form.ofCase() ? "words" : "from", refused.getMessage()));
      }
    }
    model.addAttribute("problems", problems);
    response.setStatus(UNPROCESSABLE);
    return shown(form, model);
  }
}
