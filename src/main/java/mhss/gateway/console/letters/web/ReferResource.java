package mhss.gateway.console.letters.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.letters.OwnLetters.Written;
import mhss.gateway.console.recording.web.Uploads;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Refers a customer for programs: a multipart form with the referral form as its file. */
@RestController
@ConditionalOnWebApplication
@Needs(Right.RECORD)
class ReferResource {

  private final ReferralLetter letter;

  ReferResource(ReferralLetter letter) {
    this.letter = letter;
  }

  @Operation(
      summary = "Refer a customer with the form: what it would do (dryRun), or into the outbox")
  @PostMapping(path = "/api/v1/cases/refer", consumes = "multipart/form-data")
  Map<String, Object> refer(
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam Map<String, String> values,
      @RequestParam Optional<MultipartFile> file,
      Person person) {
    Written written = letter.write(values, file.map(Uploads::document), person.name(), dryRun);
    return LetterResource.data(written, dryRun);
  }
}
