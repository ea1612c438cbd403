package mhss.gateway.console.configuration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.changes.Change;
import mhss.gateway.changes.ChangeRefused;
import mhss.gateway.changes.Changes;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Versions;
import mhss.gateway.console.configuration.ChangeText;
import mhss.gateway.console.web.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes of the configuration: the list, each of them, and what becomes of it. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class ChangePages {

  private static final int LISTED = 100;
  private static final int MOST_MESSAGES = 100_000;

  private final Changes changes;
  private final Versions versions;
  private final int messages;

  ChangePages(
      Changes changes, Versions versions, @Value("${gateway.changes.messages:200}") int messages) {
    this.changes = changes;
    this.versions = versions;
    this.messages = messages;
  }

  @GetMapping("/changes")
  String list(Model model, Person person) {
    model.addAttribute("changes", changes.latest(LISTED).stream().map(ChangeView::of).toList());
    model.addAttribute("differing", DifferingRow.of(versions.differing()));
    model.addAttribute("mayChange", person.may(Right.CONFIGURE));
    return "configuration/changes";
  }

  @GetMapping("/changes/{id}")
  String one(@PathVariable UUID id, Model model, Person person) {
    Change change = changes.get(id);
    boolean reads = ConfigReaders.mayRead(person, change.file());
    model.addAttribute("change", ChangeView.of(change));
    model.addAttribute("mayChange", person.may(Right.CONFIGURE));
    model.addAttribute("messages", messages);
    model.addAttribute("inForce", inForce(change));
    model.addAttribute("before", before(change));
    model.addAttribute("workbook", !change.file().text() && !change.removes());
    if (reads) {
      model.addAttribute("diff", DiffRow.of(ChangeText.diff(changes, versions, change)));
      model.addAttribute("trial", changes.trial(id).map(TrialView::of).orElse(null));
    }
    return "configuration/change";
  }

  /** Whether the version that it became is still the newest. */
  private boolean inForce(Change change) {
    return change.version().isPresent()
        && versions.of(change.file()).stream()
            .findFirst()
            .filter(version -> version.number() == change.version().getAsInt())
            .isPresent();
  }

  /** The version to which one click goes back; 0 for none. */
  private int before(Change change) {
    int became = change.version().orElse(0);
    return versions.of(change.file()).stream()
        .filter(version -> version.number() < became)
        .findFirst()
        .map(version -> version.number())
        .orElse(0);
  }

  @PostMapping("/changes/{id}/try")
  @Needs(Right.CONFIGURE)
  String tryOut(
      @PathVariable UUID id,
      @RequestParam(required = false) Integer messages,
      Model model,
      Person person,
      HttpServletResponse response,
      RedirectAttributes next) {
    int most = most(messages, this.messages);
    try {
      changes.tryOut(id, most, person.name());
      next.addFlashAttribute("done", "The dry run is done. Nothing was sent, and nothing changed.");
      return "redirect:/changes/" + id;
    } catch (ChangeRefused refused) {
      return again(id, refused, model, person, response);
    }
  }

  /**
   * @param wanted null: as many as the setting says
   */
  static int most(Integer wanted, int usual) {
    return wanted == null ? usual : Math.max(1, Math.min(wanted, MOST_MESSAGES));
  }

  @PostMapping("/changes/{id}/activate")
  @Needs(Right.CONFIGURE)
  String activate(
      @PathVariable UUID id,
      Model model,
      Person person,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      int version = changes.activate(id, person.name());
      next.addFlashAttribute(
          "done",
          "%s is version %d now. The gateway takes it up within seconds."
              .formatted(changes.get(id).file(), version));
      return "redirect:/changes/" + id;
    } catch (ChangeRefused refused) {
      return again(id, refused, model, person, response);
    }
  }

  @PostMapping("/changes/{id}/withdraw")
  @Needs(Right.CONFIGURE)
  String withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      Person person,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      changes.withdraw(id, person.name(), reason);
      next.addFlashAttribute("done", "The change is withdrawn. Nothing was changed.");
      return "redirect:/changes/" + id;
    } catch (ChangeRefused refused) {
      model.addAttribute("problems", List.of(Problem.of("reason", refused.getMessage())));
      response.setStatus(ProposalForm.UNPROCESSABLE);
      return one(id, model, person);
    }
  }

  /** In one click: in force at once, or for somebody else to activate. */
  @PostMapping("/changes/rollback")
  @Needs(Right.CONFIGURE)
  String rollBack(
      @RequestParam String name,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      Person person,
      RedirectAttributes next) {
    ConfigFile file = ConfigFile.named(name);
    UUID id = changes.rollBack(file, version, person.name(), reason);
    Optional<Integer> now = changes.get(id).version().stream().boxed().findFirst();
    next.addFlashAttribute(
        "done",
        now.map(
                number ->
                    "%s is as in version %d again. That is version %d now."
                        .formatted(file, version, number))
            .orElse("The roll-back is proposed. Somebody else activates it."));
    return "redirect:/changes/" + id;
  }

  private String again(
      UUID id, ChangeRefused refused, Model model, Person person, HttpServletResponse response) {
    model.addAttribute("problems", ProposalForm.problems("", refused));
    response.setStatus(ProposalForm.UNPROCESSABLE);
    return one(id, model, person);
  }
}
