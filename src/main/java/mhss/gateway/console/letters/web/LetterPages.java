package mhss.gateway.console.letters.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.letters.OwnLetters;
import mhss.gateway.console.letters.OwnLetters.Writable;
import mhss.gateway.console.letters.OwnLetters.Written;
import mhss.gateway.console.recording.NoSuchCase;
import mhss.gateway.console.recording.Outlook;
import mhss.gateway.console.recording.acts.NotFilled;
import mhss.gateway.console.recording.web.FormPage;
import mhss.gateway.console.recording.web.Uploads;
import mhss.gateway.console.recording.web.Uploads.Taken;
import mhss.gateway.correspondence.NotSent;
import mhss.gateway.correspondence.OwnLetter;
import mhss.gateway.responses.LetterRefused;
import mhss.gateway.rules.RuleSets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes a letter about a case: the exact e-mail and what becomes of the case first. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.RECORD)
class LetterPages {

  private final Cases cases;
  private final RuleSets ruleSets;
  private final OwnLetters letters;
  private final LetterFields fields;
  private final Uploads uploads;

  LetterPages(
      Cases cases, RuleSets ruleSets, OwnLetters letters, LetterFields fields, Uploads uploads) {
    this.cases = cases;
    this.ruleSets = ruleSets;
    this.letters = letters;
    this.fields = fields;
    this.uploads = uploads;
  }

  @GetMapping("/cases/{id}/letters")
  String offer(@PathVariable UUID id, @RequestParam Optional<UUID> answers, Model model) {
    CaseFile file = existing(id);
    model.addAttribute("file", file);
    model.addAttribute("letters", letters.of(file));
    model.addAttribute("answers", answers.orElse(null));
    return "letters/list";
  }

  @GetMapping("/cases/{id}/letters/{kind}")
  ModelAndView ask(
      @PathVariable UUID id, @PathVariable String kind, @RequestParam Optional<UUID> answers) {
    CaseFile file = existing(id);
    String mail = answers.map(UUID::toString).orElse("");
    return page(file, letter(file, kind), mail).begun(Map.of(LetterFields.ANSWERS, mail));
  }

  @PostMapping("/cases/{id}/letters/{kind}")
  ModelAndView write(
      @PathVariable UUID id,
      @PathVariable String kind,
      @RequestParam Map<String, String> values,
      @RequestParam Optional<MultipartFile> file,
      Person person,
      RedirectAttributes flash) {
    CaseFile existing = existing(id);
    Writable chosen = letter(existing, kind);
    FormPage page = page(existing, chosen, values.get(LetterFields.ANSWERS));
    Taken taken = uploads.take(Map.of("file", file), values, id, person.name());
    boolean really = FormPage.really(values);
    try {
      OwnLetter letter = fields.letter(existing, chosen, values, taken.file("file"), person.name());
      Written written = letters.write(letter, !really);
      if (!really) {
        return page.looked(values, taken.hidden())
            .addObject("outlook", outlook(written))
            .addObject("letters", List.of(written.sent().preview()));
      }
      uploads.sent(taken);
      return FormPage.done(page.back(), "The letter is in the outbox.", flash);
    } catch (NotFilled gaps) {
      return page.refused(values, gaps.problems()).addObject("hidden", taken.hidden());
    } catch (NotSent refused) {
      String field = refused.cause().equals("repeated") ? "again" : "";
      return page.refused(values, Map.of(field, refused.getMessage()))
          .addObject("hidden", taken.hidden());
    } catch (LetterRefused refused) {
      return page.refused(values, Map.of("", refused.getMessage()))
          .addObject("hidden", taken.hidden());
    }
  }

  private Outlook outlook(Written written) {
    return Outlook.of(written.effect(), ruleSets.get(written.effect().after().ruleSet()));
  }

  private FormPage page(CaseFile file, Writable letter, String answers) {
    String name = letter.kind().name().replace('-', ' ');
    return new FormPage(
        "Case " + file.urn(),
        "Letter: %s (%s)".formatted(name, letter.kind().id()),
        "It goes to: %s. What the case itself says (URN, attempts) is filled in."
            .formatted(String.join(", ", letter.kind().to()).replace('-', ' ')),
        "/cases/%s/letters".formatted(file.id()),
        "/cases/%s/letters/%s".formatted(file.id(), letter.kind().id()),
        "Send the letter",
        fields.of(file, letter, answers));
  }

  private Writable letter(CaseFile file, String kind) {
    return letters.of(file).stream()
        .filter(one -> one.kind().id().equals(kind))
        .findFirst()
        .orElseThrow(() -> new NoSuchLetter(file.desk()));
  }

  private CaseFile existing(UUID id) {
    return cases.byId(id).orElseThrow(() -> new NoSuchCase(id));
  }
}
