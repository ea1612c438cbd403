package mhss.gateway.console.submission;

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
import mhss.gateway.console.recording.NoSuchCase;
import mhss.gateway.console.recording.web.Uploads;
import mhss.gateway.console.recording.web.Uploads.Taken;
import mhss.gateway.console.reports.SubmittedData;
import mhss.gateway.documents.Document;
import mhss.gateway.reports.NotSubmitted;
import mhss.gateway.reports.Rehearsal;
import mhss.gateway.reports.Submission;
import mhss.gateway.reports.Submissions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Submits a plan or report for programs: a multipart form with the file. */
@RestController
@ConditionalOnWebApplication
@Needs(Right.RECORD)
class SubmitResource {

  private final Cases cases;
  private final Submissions submissions;
  private final SubmitForm form;

  SubmitResource(Cases cases, Submissions submissions, SubmitForm form) {
    this.cases = cases;
    this.submissions = submissions;
    this.form = form;
  }

  @Operation(summary = "Submit a coach's plan or report on a case")
  @PostMapping(path = "/api/v1/cases/{id}/reports", consumes = "multipart/form-data")
  ResponseEntity<Map<String, Object>> submit(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam Map<String, String> values,
      @RequestParam MultipartFile file,
      @RequestParam Optional<MultipartFile> note,
      Person person) {
    CaseFile existing = cases.byId(id).orElseThrow(() -> new NoSuchCase(id));
    Map<String, Document> files = new LinkedHashMap<>();
    files.put("file", Uploads.document(file));
    note.ifPresent(part -> files.put("note", Uploads.document(part)));
    Submission submission =
        form.submission(existing, values, new Taken(files, Map.of()), person.name());
    try {
      Rehearsal done =
          dryRun
              ? submissions.rehearse(submission)
              : new Rehearsal(submissions.submit(submission), List.of());
      return ResponseEntity.ok(SubmittedData.of(done.submitted(), done.letters(), dryRun));
    } catch (NotSubmitted refused) {
      return ResponseEntity.status(HttpStatus.CONFLICT).body(SubmittedData.refused(refused));
    }
  }
}
