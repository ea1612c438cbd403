package mhss.gateway.console.configuration.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Person;
import mhss.gateway.changes.Change;
import mhss.gateway.changes.Changes;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Versions;
import mhss.gateway.console.configuration.web.ConfigReaders;
import mhss.gateway.returns.ReturnTemplates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** Files as downloads of a type that no browser opens by itself. */
class FileContent {

  private final Versions versions;
  private final Changes changes;
  private final ReturnTemplates returns;

  FileContent(Versions versions, Changes changes, ReturnTemplates returns) {
    this.versions = versions;
    this.changes = changes;
    this.returns = returns;
  }

  /**
   * @param version null for the file as it is now
   */
  ResponseEntity<byte[]> of(String name, Integer version, Person person) {
    ConfigFile file = ConfigFile.named(name);
    refuseUnread(person, file);
    return version == null
        ? download(baseName(file), versions.now(file))
        : download(
            "version-%d-%s".formatted(version, baseName(file)), versions.content(file, version));
  }

  ResponseEntity<byte[]> proposed(UUID id, Person person) {
    ConfigFile file = read(id, person).file();
    return download("proposed-" + baseName(file), changes.content(id));
  }

  /** Filled with invented figures. */
  ResponseEntity<byte[]> proof(UUID id, Person person) {
    ConfigFile file = read(id, person).file();
    return download(
        "proof-" + baseName(file),
        changes
            .content(id)
            .filter(content -> !file.text())
            .map(content -> returns.proof(file.path(), content)));
  }

  private Change read(UUID id, Person person) {
    Change change = changes.get(id);
    refuseUnread(person, change.file());
    return change;
  }

  private static void refuseUnread(Person person, ConfigFile file) {
    if (!ConfigReaders.mayRead(person, file)) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "It holds addresses: admins and auditors read it");
    }
  }

  private static String baseName(ConfigFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }

  private static ResponseEntity<byte[]> download(String name, Optional<byte[]> content) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }
}
