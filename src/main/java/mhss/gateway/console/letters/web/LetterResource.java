package mhss.gateway.console.letters.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.letters.LetterPrint;
import mhss.gateway.console.letters.OwnLetters;
import mhss.gateway.console.letters.OwnLetters.Writable;
import mhss.gateway.console.letters.OwnLetters.Written;
import mhss.gateway.console.recording.EffectText;
import mhss.gateway.console.recording.NoSuchCase;
import mhss.gateway.console.recording.acts.Field;
import mhss.gateway.console.recording.web.Uploads;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Letters about a case for programs: a form, multipart where a file goes with it. */
@RestController
@ConditionalOnWebApplication
@Needs(Right.RECORD)
@RequestMapping("/api/v1/cases/{id}/letters")
class LetterResource {

  private final Cases cases;
  private final OwnLetters letters;
  private final LetterFields fields;

  LetterResource(Cases cases, OwnLetters letters, LetterFields fields) {
    this.cases = cases;
    this.letters = letters;
    this.fields = fields;
  }

  @Operation(summary = "Letters that can be written on a case now, and what each asks")
  @GetMapping
  List<Map<String, Object>> letters(@PathVariable UUID id) {
    return data(existing(id));
  }

  private List<Map<String, Object>> data(CaseFile file) {
    return letters.of(file).stream().map(letter -> data(file, letter)).toList();
  }

  private Map<String, Object> data(CaseFile file, Writable letter) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", letter.kind().id());
    data.put("name", letter.kind().name());
    data.put("to", letter.kind().to());
    data.put("fields", fields.of(file, letter, "").stream().map(Field::data).toList());
    return data;
  }

  @Operation(summary = "Write a letter: what it would do (dryRun), or into the outbox")
  @PostMapping("/{kind}")
  Map<String, Object> write(
      @PathVariable UUID id,
      @PathVariable String kind,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam Map<String, String> values,
      @RequestParam Optional<MultipartFile> file,
      Person person) {
    CaseFile existing = existing(id);
    Writable chosen =
        letters.of(existing).stream()
            .filter(one -> one.kind().id().equals(kind))
            .findFirst()
            .orElseThrow(() -> new NoSuchLetter(existing.desk()));
    Written written =
        letters.write(
            fields.letter(existing, chosen, values, file.map(Uploads::document), person.name()),
            dryRun);
    return data(written, dryRun);
  }

  static Map<String, Object> data(Written written, boolean dryRun) {
    Map<String, Object> data = EffectText.data(written.effect());
    data.put("letter", LetterPrint.data(written.sent().preview()));
    data.put("findings", written.sent().findings());
    data.put("outbox", dryRun ? null : written.sent().outbox().toString());
    return data;
  }

  private CaseFile existing(UUID id) {
    return cases.byId(id).orElseThrow(() -> new NoSuchCase(id));
  }
}
