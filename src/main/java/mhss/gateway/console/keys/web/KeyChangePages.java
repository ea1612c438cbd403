package mhss.gateway.console.keys.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.web.Problem;
import mhss.gateway.operations.Fingerprint;
import mhss.gateway.operations.KeyChanges;
import mhss.gateway.operations.KeyChanges.Imported;
import mhss.gateway.pgp.KeyView;
import mhss.gateway.pgp.Refused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A partner's key comes in, or one of ours is made. A secret key never travels by browser. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.KEYS)
class KeyChangePages {

  private static final int UNPROCESSABLE = 422;
  private static final String OTHER = "This is not the key you have looked at: choose it again";
  private static final int LARGEST = 1 << 20;

  private final KeyChanges changes;

  KeyChangePages(KeyChanges changes) {
    this.changes = changes;
  }

  @GetMapping("/keys/import")
  String choose() {
    return "keys/import";
  }

  /** Checked and shown, so that its fingerprint can be compared before it is taken in. */
  @PostMapping("/keys/import/look")
  String look(
      @RequestParam(required = false) MultipartFile file,
      @RequestParam(defaultValue = "") String text,
      Model model,
      HttpServletResponse response)
      throws IOException {
    byte[] given =
        file == null || file.isEmpty()
            ? text.getBytes(StandardCharsets.UTF_8)
            : file.getInputStream().readNBytes(LARGEST);
    try {
      KeyView key = changes.look(given);
      model.addAttribute("key", key);
      model.addAttribute("grouped", Fingerprint.grouped(key.fingerprint()));
      model.addAttribute("given", Base64.getEncoder().encodeToString(given));
      return "keys/look";
    } catch (Refused refused) {
      String field = file == null || file.isEmpty() ? "text" : "file";
      return refuse(field, refused.getMessage(), "keys/import", model, response);
    }
  }

  /** As it was looked at: the fingerprint that was shown must be that of what comes now. */
  @PostMapping("/keys/import")
  String take(
      @RequestParam(defaultValue = "") String given,
      @RequestParam(defaultValue = "") String fingerprint,
      Person person,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      byte[] key = Base64.getMimeDecoder().decode(given);
      if (!changes.look(key).fingerprint().equals(fingerprint)) {
        return refuse("file", OTHER, "keys/import", model, response);
      }
      Imported imported = changes.importKey(key, false, person.name());
      redirect.addFlashAttribute("done", words(imported));
      return "redirect:/keys/" + imported.key().fingerprint();
    } catch (IllegalArgumentException noBase64) {
      return refuse("file", OTHER, "keys/import", model, response);
    } catch (Refused refused) {
      return refuse("file", refused.getMessage(), "keys/import", model, response);
    }
  }

  @GetMapping("/keys/generate")
  String generate() {
    return "keys/generate";
  }

  @PostMapping("/keys/generate")
  String generate(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String address,
      Person person,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (!UserId.isName(name)) {
      model.addAllAttributes(Map.of("name", name, "address", address));
      return refuse("name", "Type the name of the desk", "keys/generate", model, response);
    }
    if (!UserId.isAddress(address)) {
      model.addAllAttributes(Map.of("name", name, "address", address));
      return refuse(
          "address", "Type the mail address of the desk", "keys/generate", model, response);
    }
    String made = changes.generate("%s <%s>".formatted(name.strip(), address), person.name());
    redirect.addFlashAttribute(
        "done", "The key is made. Back up the secrets folder now: without it mail is lost.");
    return "redirect:/keys/" + made;
  }

  private static String words(Imported imported) {
    String waiting =
        imported.waiting() == 0
            ? ""
            : " %d messages wait for it and are taken up.".formatted(imported.waiting());
    return "The key is here." + waiting + " It counts once it stands in the partners file.";
  }

  private static String refuse(
      String field, String words, String page, Model model, HttpServletResponse response) {
    model.addAttribute("problems", List.of(Problem.of(field, words)));
    response.setStatus(UNPROCESSABLE);
    return page;
  }
}
