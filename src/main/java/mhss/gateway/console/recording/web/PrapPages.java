package mhss.gateway.console.recording.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.casework.PrapImport;
import mhss.gateway.casework.PrapImport.Answer;
import mhss.gateway.console.recording.acts.NotFilled;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Dates of PRaP referrals from a table: each line is answered before any is recorded. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.RECORD)
class PrapPages {

  private static final int LARGEST = 1 << 20;
  private static final String EMPTY = "Choose a file, or paste lines: a URN and a date each";

  private final PrapImport prap;

  PrapPages(PrapImport prap) {
    this.prap = prap;
  }

  @GetMapping("/cases/prap")
  ModelAndView ask() {
    return new ModelAndView("record/prap", Map.of("table", ""));
  }

  @PostMapping("/cases/prap")
  ModelAndView run(
      @RequestParam(defaultValue = "") String table,
      @RequestParam(required = false) MultipartFile file,
      @RequestParam Map<String, String> values,
      Person person,
      RedirectAttributes flash)
      throws IOException {
    String lines = file == null || file.isEmpty() ? table : text(file);
    if (lines.isBlank() || lines.length() > LARGEST) {
      String words = lines.isBlank() ? EMPTY : "The table is larger than 1 MB: split it";
      return FormPage.problems(ask(), Map.of("table", words));
    }
    boolean really = FormPage.really(values);
    List<Answer> answers = prap.run("provider", lines, person.name(), !really);
    long refused = answers.stream().filter(one -> one.outcome().equals("refused")).count();
    if (really) {
      return FormPage.done(
          "/cases/prap",
          "%d of %d lines are recorded; %d were refused."
              .formatted(answers.size() - refused, answers.size(), refused),
          flash);
    }
    return new ModelAndView(
        "record/prap",
        Map.of("table", lines, "answers", answers, "good", answers.size() - refused));
  }

  /** For programs: the table as text. */
  @Operation(summary = "Record what PRaP says of many claims, from a table")
  @PostMapping(path = "/api/v1/prap-import", consumes = "text/*")
  @ResponseBody
  List<Answer> run(
      InputStream body, @RequestParam(defaultValue = "false") boolean dryRun, Person person)
      throws IOException {
    // Not as a String by itself: that would be as long as somebody likes.
    String table = new String(body.readNBytes(LARGEST + 1), StandardCharsets.UTF_8);
    if (table.isBlank() || table.length() > LARGEST) {
      throw new NotFilled(Map.of("table", EMPTY));
    }
    return prap.run("provider", table, person.name(), dryRun);
  }

  private static String text(MultipartFile file) throws IOException {
    return new String(file.getBytes(), StandardCharsets.UTF_8);
  }
}
