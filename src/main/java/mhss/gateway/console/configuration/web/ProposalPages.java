package mhss.gateway.console.configuration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.changes.ChangeRefused;
import mhss.gateway.changes.Changes;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.NoSuchFile;
import mhss.gateway.changes.Versions;
import mhss.gateway.console.configuration.ChangeText;
import mhss.gateway.console.web.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody writes what a file is to be. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.CONFIGURE)
class ProposalPages {

  private final Changes changes;
  private final Versions versions;

  ProposalPages(Changes changes, Versions versions) {
    this.changes = changes;
    this.versions = versions;
  }

  /**
   * @param name of the file; blank for a new one
   */
  @GetMapping("/changes/new")
  String write(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean workbook,
      Model model) {
    Optional<byte[]> now = name.isBlank() ? Optional.empty() : versions.now(ConfigFile.named(name));
    String base = now.map(Versions::sha256).orElse("");
    return workbook || name.endsWith(".xlsx")
        ? upload(new ProposalForm(name, base, "", "", ""), model)
        : form(new ProposalForm(name, base, ChangeText.of(now), "", ""), now.isPresent(), model);
  }

  private static String upload(ProposalForm form, Model model) {
    boolean known = !form.base().isBlank();
    model.addAttribute("form", form);
    model.addAttribute("known", known);
    model.addAttribute("heading", known ? "Propose another workbook" : "Propose a new workbook");
    return "configuration/upload";
  }

  /** A workbook, or any other file that was written elsewhere. */
  @PostMapping("/changes/upload")
  String upload(
      ProposalForm form,
      @RequestParam(required = false) MultipartFile file,
      Model model,
      Person person,
      HttpServletResponse response,
      RedirectAttributes next)
      throws IOException {
    if (file == null || file.isEmpty()) {
      model.addAttribute("problems", List.of(Problem.of("file", "Choose the file")));
    } else {
      try {
        UUID id = changes.propose(form.proposal(file.getBytes()), person.name());
        return proposed(id, next);
      } catch (ChangeRefused refused) {
        model.addAttribute("problems", ProposalForm.problems("file", refused));
      } catch (NoSuchFile refused) {
        model.addAttribute("problems", List.of(Problem.of("name", refused.getMessage())));
      }
    }
    response.setStatus(ProposalForm.UNPROCESSABLE);
    return upload(form.whole(), model);
  }

  private static String proposed(UUID id, RedirectAttributes next) {
    next.addFlashAttribute(
        "done", "The change is proposed and checked. Nothing is changed yet: try it next.");
    return "redirect:/changes/" + id;
  }

  @PostMapping("/changes")
  String propose(
      ProposalForm form,
      Model model,
      Person person,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      Optional<byte[]> now = versions.now(ConfigFile.named(form.name()));
      UUID id = changes.propose(form.proposal(now), person.name());
      return proposed(id, next);
    } catch (ChangeRefused refused) {
      model.addAttribute("problems", ProposalForm.problems("content", refused));
    } catch (NoSuchFile refused) {
      model.addAttribute("problems", List.of(Problem.of("name", refused.getMessage())));
    }
    response.setStatus(ProposalForm.UNPROCESSABLE);
    return form(form, !form.base().isBlank(), model);
  }

  private static String form(ProposalForm form, boolean known, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("known", known);
    model.addAttribute("heading", known ? "Propose a change" : "Propose a new file");
    model.addAttribute("rows", Math.min(30, Math.max(12, form.content().lines().count() + 2)));
    return "configuration/propose";
  }
}
