package mhss.gateway.console.keys.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.web.Problem;
import mhss.gateway.operations.KeyAnnouncements;
import mhss.gateway.operations.KeyList;
import mhss.gateway.operations.KeyPinning;
import mhss.gateway.operations.KeyPinning.Confirmed;
import mhss.gateway.partners.PinnedKeys.PinnedKey;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person answers for: that a key is its owner's, that ours is told to partners. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.KEYS)
class KeyDecisionPages {

  private static final int UNPROCESSABLE = 422;
  private final KeyList keys;
  private final KeyPinning pinning;
  private final KeyAnnouncements announcements;
  private final KeyPages pages;

  KeyDecisionPages(
      KeyList keys, KeyPinning pinning, KeyAnnouncements announcements, KeyPages pages) {
    this.keys = keys;
    this.pinning = pinning;
    this.announcements = announcements;
    this.pages = pages;
  }

  /**
   * @param heard the end of the fingerprint, as its owner read it out: who has not asked cannot
   *     simply press the button
   */
  @PostMapping("/keys/{fingerprint}/confirm")
  String confirm(
      @PathVariable String fingerprint,
      @RequestParam(defaultValue = "") String heard,
      Person person,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    String plain = keys.get(fingerprint).key().fingerprint();
    if (!Heard.ends(plain, heard)) {
      pages.show(plain, person, model);
      model.addAttribute("problems", List.of(Problem.of("heard", Heard.WRONG)));
      response.setStatus(UNPROCESSABLE);
      return "keys/key";
    }
    List<Confirmed> done = pinning.confirm(plain, person.name(), person.name());
    redirect.addFlashAttribute("done", words(done));
    return "redirect:/keys/" + plain;
  }

  @PostMapping("/keys/{fingerprint}/announce")
  String announce(
      @PathVariable String fingerprint,
      @RequestParam(name = "to", required = false) List<String> to,
      @RequestParam(defaultValue = "provider") String desk,
      Person person,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    PinnedKey key = keys.get(fingerprint);
    List<String> readers =
        announcements.readers().stream().filter(one -> to != null && to.contains(one)).toList();
    if (readers.isEmpty() || !key.key().own() || key.key().problem().isPresent()) {
      pages.show(key.key().fingerprint(), person, model);
      model.addAttribute(
          "problems",
          List.of(Problem.of("to", "Choose at least one partner, for a key of ours that works")));
      response.setStatus(UNPROCESSABLE);
      return "keys/key";
    }
    int sent = announcements.announce(key.key(), desk, readers, person.name()).size();
    redirect.addFlashAttribute("done", "%d mails with the key are in the outbox.".formatted(sent));
    return "redirect:/keys/" + key.key().fingerprint();
  }

  private static String words(List<Confirmed> done) {
    if (done.isEmpty()) {
      return "No partner has this key yet: put it into the partners file, then confirm it.";
    }
    boolean counts = done.stream().allMatch(Confirmed::counts);
    return counts
        ? "Confirmed: the key counts."
        : "Confirmed by you. It counts once another person has confirmed it too.";
  }
}
