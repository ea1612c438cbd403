package mhss.gateway.console.configuration.content;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/changes")
@Needs(Right.SEE)
class ContentResource {

  private final FileContent content;

  ContentResource(FileContent content) {
    this.content = content;
  }

  /** A file as it is now, or as it was in a version. */
  @Operation(summary = "A file as it is now, or as it was in a version")
  @GetMapping("/file/content")
  ResponseEntity<byte[]> file(
      @RequestParam String name, @RequestParam(required = false) Integer version, Person person) {
    return content.of(name, version, person);
  }

  /** What somebody proposes. */
  @Operation(summary = "What a change proposes")
  @GetMapping("/{id}/content")
  ResponseEntity<byte[]> proposed(@PathVariable UUID id, Person person) {
    return content.proposed(id, person);
  }

  /** The proposed workbook, filled with invented figures. */
  @Operation(summary = "The proposed workbook, filled with invented figures")
  @GetMapping("/{id}/proof")
  ResponseEntity<byte[]> proof(@PathVariable UUID id, Person person) {
    return content.proof(id, person);
  }
}
