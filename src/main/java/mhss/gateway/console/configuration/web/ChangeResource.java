package mhss.gateway.console.configuration.web;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.changes.Change;
import mhss.gateway.changes.Changes;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Proposal;
import mhss.gateway.changes.Versions;
import mhss.gateway.console.configuration.ChangeData;
import mhss.gateway.console.configuration.ChangeText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of the configuration for programs. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/changes")
@Needs(Right.SEE)
class ChangeResource {

  private static final int MOST = 1000;

  private final Changes changes;
  private final Versions versions;
  private final int messages;

  ChangeResource(
      Changes changes, Versions versions, @Value("${gateway.changes.messages:200}") int messages) {
    this.changes = changes;
    this.versions = versions;
    this.messages = messages;
  }

  /**
   * @param content what is to stand in the file; null, and no other: it is to go
   * @param contentBase64 the same of a workbook
   * @param base SHA-256 of the file it was written against; null: as it is now
   */
  record Proposed(String file, String content, byte[] contentBase64, String base, String reason) {

    Optional<byte[]> bytes() {
      return Optional.ofNullable(contentBase64)
          .or(
              () ->
                  Optional.ofNullable(content).map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  record Reason(String reason) {}

  /**
   * @param messages null: as many as gateway.changes.messages says
   */
  record Tried(Integer messages) {}

  record Back(String file, int version, String reason) {}

  @Operation(summary = "Changes that were proposed, the newest first")
  @GetMapping
  List<Map<String, Object>> list(@RequestParam(defaultValue = "100") int limit) {
    return changes.latest(Math.max(1, Math.min(limit, MOST))).stream().map(ChangeData::of).toList();
  }

  @Operation(summary = "One change: its text, checks and history")
  @GetMapping("/{id}")
  Map<String, Object> one(@PathVariable UUID id, Person person) {
    Change change = changes.get(id);
    Map<String, Object> data = new LinkedHashMap<>(ChangeData.of(change));
    if (ConfigReaders.mayRead(person, change.file())) {
      data.put("diff", ChangeData.diff(ChangeText.diff(changes, versions, change)));
      data.put("trial", changes.trial(id).map(ChangeData::of).orElse(null));
    }
    return data;
  }

  @Operation(summary = "Propose a change of a route, template, rule set or the partners")
  @PostMapping
  @Needs(Right.CONFIGURE)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> propose(@RequestBody Proposed proposed, Person person) {
    Proposal proposal =
        new Proposal(
            ConfigFile.named(String.valueOf(proposed.file())),
            proposed.bytes(),
            Optional.ofNullable(proposed.base()),
            proposed.reason());
    return ChangeData.of(changes.get(changes.propose(proposal, person.name())));
  }

  @Operation(summary = "Try a change against stored messages; nothing is kept of it")
  @PostMapping("/{id}/try")
  @Needs(Right.CONFIGURE)
  Map<String, Object> tryOut(
      @PathVariable UUID id, @RequestBody(required = false) Tried tried, Person person) {
    int most = ChangePages.most(tried == null ? null : tried.messages(), messages);
    return ChangeData.of(changes.tryOut(id, most, person.name()));
  }

  @Operation(summary = "Put a change in force")
  @PostMapping("/{id}/activate")
  @Needs(Right.CONFIGURE)
  Map<String, Object> activate(@PathVariable UUID id, Person person) {
    changes.activate(id, person.name());
    return ChangeData.of(changes.get(id));
  }

  @Operation(summary = "Take a proposed change back")
  @PostMapping("/{id}/withdraw")
  @Needs(Right.CONFIGURE)
  Map<String, Object> withdraw(@PathVariable UUID id, @RequestBody Reason why, Person person) {
    changes.withdraw(id, person.name(), why.reason());
    return ChangeData.of(changes.get(id));
  }

  @Operation(summary = "Go back to an earlier version")
  @PostMapping("/rollback")
  @Needs(Right.CONFIGURE)
  Map<String, Object> rollBack(@RequestBody Back back, Person person) {
    ConfigFile file = ConfigFile.named(String.valueOf(back.file()));
    UUID id = changes.rollBack(file, back.version(), person.name(), back.reason());
    return ChangeData.of(changes.get(id));
  }
}
