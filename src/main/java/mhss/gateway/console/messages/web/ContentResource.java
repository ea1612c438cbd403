package mhss.gateway.console.messages.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.messages.MailText;
import mhss.gateway.console.messages.web.OpenedMessages.Opened;
import mhss.gateway.console.web.Downloads;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The content of messages for programs; every call is recorded as a reading. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/messages/{id}")
@Needs(Right.CONTENT)
class ContentResource {

  private final OpenedMessages messages;

  ContentResource(OpenedMessages messages) {
    this.messages = messages;
  }

  @Operation(summary = "The content of a message; recorded as a reading")
  @GetMapping("/content")
  Map<String, Object> content(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String search, Person person) {
    Opened opened = messages.read(id, Origin.reading(person, "shown", null, search));
    return MailText.of(opened.mail());
  }

  @Operation(summary = "One part, as a download; recorded")
  @GetMapping("/parts/{path}")
  ResponseEntity<byte[]> part(@PathVariable UUID id, @PathVariable String path, Person person) {
    Opened opened = messages.read(id, Origin.reading(person, "downloaded", path, ""));
    return opened.part(path).download();
  }

  @Operation(summary = "A page of a document as a picture; recorded")
  @GetMapping(value = "/parts/{path}/pages/{page}", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> page(
      @PathVariable UUID id,
      @PathVariable String path,
      @PathVariable int page,
      @RequestParam(required = false) String field,
      Person person) {
    Opened opened = messages.read(id, Origin.reading(person, "drawn", path, ""));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .body(messages.page(opened.part(path), page, field));
  }

  @Operation(summary = "The mail as it came; recorded")
  @GetMapping("/raw")
  ResponseEntity<byte[]> raw(@PathVariable UUID id, Person person) {
    return Downloads.of(
        id + ".eml", messages.raw(id, Origin.reading(person, "downloaded", "all", "")));
  }
}
