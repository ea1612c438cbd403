package mhss.gateway.console.messages.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.messages.web.OpenedMessages.Opened;
import mhss.gateway.console.messages.web.OpenedMessages.OpenedPart;
import mhss.gateway.console.web.Downloads;
import mhss.gateway.documents.FoundField;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.operations.RuleWords;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is in a message: as text, as pictures made here, or as a file that no browser opens. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/messages/{id}")
@Needs(Right.CONTENT)
class ContentPages {

  private final OpenedMessages messages;
  private final RuleWords words;

  ContentPages(OpenedMessages messages, RuleWords words) {
    this.messages = messages;
    this.words = words;
  }

  @GetMapping("/content")
  String content(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String search,
      Person person,
      Model model) {
    Opened opened = messages.read(id, Origin.reading(person, "shown", null, search));
    show(opened, search, model);
    model.addAttribute("labels", labels(opened.parts()));
    return "messages/content";
  }

  /** One file: its pages, and the fields that were read from them. */
  @GetMapping("/parts/{path}")
  String part(
      @PathVariable UUID id,
      @PathVariable String path,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) String field,
      @RequestParam(defaultValue = "") String search,
      Person person,
      Model model) {
    Opened opened = messages.readOn(id, Origin.reading(person, "shown", null, search));
    OpenedPart part = opened.part(path);
    show(opened, search, model);
    model.addAttribute("opened", part);
    model.addAttribute("labels", labels(List.of(part)));
    model.addAttribute("field", chosen(part, field));
    model.addAttribute("page", Math.max(1, Math.min(part.pages(), page(part, page, field))));
    return "messages/part";
  }

  @GetMapping(value = "/parts/{path}/pages/{page}", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> picture(
      @PathVariable UUID id,
      @PathVariable String path,
      @PathVariable int page,
      @RequestParam(required = false) String field,
      Person person) {
    Opened opened = messages.readOn(id, Origin.reading(person, "drawn", path, ""));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .body(messages.page(opened.part(path), page, field));
  }

  @GetMapping("/parts/{path}/file")
  ResponseEntity<byte[]> file(
      @PathVariable UUID id,
      @PathVariable String path,
      @RequestParam(defaultValue = "") String search,
      Person person) {
    Opened opened = messages.read(id, Origin.reading(person, "downloaded", path, search));
    return opened.part(path).download();
  }

  @GetMapping("/raw")
  ResponseEntity<byte[]> raw(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String search, Person person) {
    return Downloads.of(
        id + ".eml", messages.raw(id, Origin.reading(person, "downloaded", "all", search)));
  }

  private static void show(Opened opened, String search, Model model) {
    model.addAttribute("story", opened.story());
    model.addAttribute("mail", opened.mail());
    model.addAttribute("parts", opened.parts());
    model.addAttribute("search", Origin.search(search).orElse(""));
  }

  private static String chosen(OpenedPart part, String field) {
    return part.fields().stream()
        .map(FoundField::key)
        .filter(key -> key.equals(field))
        .findFirst()
        .orElse(null);
  }

  private static int page(OpenedPart part, int page, String field) {
    return part.fields().stream()
        .filter(found -> page == 0 && found.key().equals(field))
        .map(FoundField::page)
        .findFirst()
        .orElse(page);
  }

  /** What the form prints before each field, by its key. */
  private Map<String, String> labels(List<OpenedPart> parts) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (OpenedPart part : parts) {
      for (ReadForm form : part.part().forms()) {
        form.fields()
            .forEach(
                field ->
                    labels.put(
                        field.key(), words.field(form.layout(), field.key()).orElse(field.key())));
        form.labelsFound()
            .forEach(key -> labels.putIfAbsent(key, words.field(form.layout(), key).orElse(key)));
      }
    }
    return labels;
  }
}
