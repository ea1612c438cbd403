package mhss.gateway.console.letters.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.letters.OwnLetters.Written;
import mhss.gateway.console.recording.Outlook;
import mhss.gateway.console.recording.acts.NotFilled;
import mhss.gateway.console.recording.web.FormPage;
import mhss.gateway.console.recording.web.Uploads;
import mhss.gateway.console.recording.web.Uploads.Taken;
import mhss.gateway.correspondence.NotSent;
import mhss.gateway.responses.LetterRefused;
import mhss.gateway.rules.RuleSets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Refers a customer from the adviser desk: form and e-mail first, then it is sent. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.RECORD)
class ReferPages {

  private static final FormPage PAGE =
      new FormPage(
          "Adviser desk",
          "Refer a customer",
          "The form is read as the provider will read it. It opens the case of the adviser desk, and leaves encrypted and signed.",
          "/cases",
          "/cases/refer",
          "Send the referral",
          ReferralLetter.fields());

  private final ReferralLetter letter;
  private final RuleSets ruleSets;
  private final Uploads uploads;

  ReferPages(ReferralLetter letter, RuleSets ruleSets, Uploads uploads) {
    this.letter = letter;
    this.ruleSets = ruleSets;
    this.uploads = uploads;
  }

  @GetMapping("/cases/refer")
  ModelAndView ask() {
    return PAGE.empty();
  }

  @PostMapping("/cases/refer")
  ModelAndView refer(
      @RequestParam Map<String, String> values,
      @RequestParam Optional<MultipartFile> file,
      Person person,
      RedirectAttributes flash) {
    Taken taken = uploads.take(Map.of(ReferralLetter.FILE, file), values, null, person.name());
    boolean really = FormPage.really(values);
    try {
      Written written =
          letter.write(values, taken.file(ReferralLetter.FILE), person.name(), !really);
      if (!really) {
        return looked(values, taken, written);
      }
      uploads.sent(taken);
      return FormPage.done(
          "/cases/" + written.effect().after().id(), "The referral is in the outbox.", flash);
    } catch (NotFilled gaps) {
      return PAGE.refused(values, gaps.problems()).addObject("hidden", taken.hidden());
    } catch (NotSent refused) {
      String field = refused.cause().startsWith("urn-") ? "urn" : ReferralLetter.FILE;
      return PAGE.refused(values, Map.of(field, refused.getMessage()))
          .addObject("hidden", taken.hidden());
    } catch (LetterRefused refused) {
      return PAGE.refused(values, Map.of("", refused.getMessage()))
          .addObject("hidden", taken.hidden());
    }
  }

  private ModelAndView looked(Map<String, String> values, Taken taken, Written written) {
    return PAGE.looked(values, taken.hidden())
        .addObject(
            "outlook",
            Outlook.of(written.effect(), ruleSets.get(written.effect().after().ruleSet())))
        .addObject("toCheck", written.sent().findings())
        .addObject("letters", List.of(written.sent().preview()));
  }
}
