package mhss.gateway.console.configuration.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Kind;
import mhss.gateway.changes.Versions;
import mhss.gateway.console.configuration.ChangeData;
import mhss.gateway.console.configuration.ChangeText;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The files of the configuration for programs. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
@Needs(Right.SEE)
class FileResource {

  private final Versions versions;

  FileResource(Versions versions) {
    this.versions = versions;
  }

  @Operation(summary = "Templates in force")
  @GetMapping("/templates")
  List<Map<String, Object>> templates() {
    return inForce(Kind.TEMPLATE);
  }

  @Operation(summary = "Rule sets in force")
  @GetMapping("/rules")
  List<Map<String, Object>> rules() {
    return inForce(Kind.RULES);
  }

  private List<Map<String, Object>> inForce(Kind kind) {
    return versions.latest().stream()
        .filter(version -> version.file().kind() == kind && version.sha256().isPresent())
        .map(ChangeData::of)
        .toList();
  }

  /** A file as it is, its versions, and the nodes that have it otherwise. */
  @Operation(summary = "A configuration file and its versions")
  @GetMapping("/changes/file")
  Map<String, Object> file(@RequestParam String name, Person person) {
    ConfigFile file = ConfigFile.named(name);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("file", file.name());
    data.put("sha256", versions.now(file).map(Versions::sha256).orElse(null));
    if (file.text() && ConfigReaders.mayRead(person, file)) {
      data.put(
          "content", versions.now(file).isPresent() ? ChangeText.of(versions.now(file)) : null);
    }
    data.put("versions", versions.of(file).stream().map(ChangeData::of).toList());
    data.put(
        "differing",
        versions.differing().stream()
            .filter(one -> one.file().equals(file))
            .map(ChangeData::of)
            .toList());
    return data;
  }

  /** The files that were in force together, as the history names them. */
  @Operation(summary = "The files of a configuration, by its hash")
  @GetMapping("/changes/configuration/{hash}")
  List<Map<String, Object>> together(@PathVariable String hash) {
    return versions
        .together(hash)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
        .stream()
        .map(
            member -> {
              Map<String, Object> data = new LinkedHashMap<>();
              data.put("file", member.file().name());
              data.put("version", member.version());
              data.put("sha256", member.sha256());
              return data;
            })
        .toList();
  }
}
