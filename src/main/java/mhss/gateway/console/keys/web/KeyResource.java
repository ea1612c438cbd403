package mhss.gateway.console.keys.web;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.keys.ConfirmedData;
import mhss.gateway.console.keys.KeyData;
import mhss.gateway.console.web.Incomplete;
import mhss.gateway.console.web.Problem;
import mhss.gateway.operations.KeyAnnouncements;
import mhss.gateway.operations.KeyChanges;
import mhss.gateway.operations.KeyChanges.Imported;
import mhss.gateway.operations.KeyList;
import mhss.gateway.operations.KeyPinning;
import mhss.gateway.partners.PinnedKeys.PinnedKey;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. A secret key neither comes nor goes this way. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/keys")
@Needs(Right.SEE)
class KeyResource {

  private final KeyList keys;
  private final KeyChanges changes;
  private final KeyPinning pinning;
  private final KeyAnnouncements announcements;

  KeyResource(
      KeyList keys, KeyChanges changes, KeyPinning pinning, KeyAnnouncements announcements) {
    this.keys = keys;
    this.changes = changes;
    this.pinning = pinning;
    this.announcements = announcements;
  }

  /**
   * @param key armoured, public
   */
  record Given(String key) {}

  record Wanted(String userId) {}

  /**
   * @param heard the end of the fingerprint as its owner read it out, eight characters or more
   */
  record Comparison(String heard) {}

  /**
   * @param to ids of partners; null: all but our own people
   * @param desk that writes; null: provider
   */
  record Announcement(List<String> to, String desk) {}

  @Operation(summary = "Keys: ours, of partners, and when they end")
  @GetMapping
  Map<String, Object> list() {
    return Map.of(
        "keys", keys.all().stream().map(key -> KeyData.of(key, keys.now())).toList(),
        "brokenFiles", keys.brokenFiles());
  }

  @Operation(summary = "One key")
  @GetMapping("/{fingerprint}")
  Map<String, Object> key(@PathVariable String fingerprint) {
    PinnedKey key = keys.get(fingerprint);
    Map<String, Object> data = new LinkedHashMap<>(KeyData.of(key, keys.now()));
    data.put("confirmed", ConfirmedData.of(pinning.states(key.key().fingerprint())));
    data.put("key", new String(keys.exported(key), StandardCharsets.US_ASCII));
    return data;
  }

  @Operation(summary = "Import a public key")
  @PostMapping
  @Needs(Right.KEYS)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> take(@RequestBody Given given, Person person) {
    byte[] key = String.valueOf(given.key()).getBytes(StandardCharsets.UTF_8);
    Imported imported = changes.importKey(key, false, person.name());
    Map<String, Object> data =
        new LinkedHashMap<>(KeyData.of(keys.get(imported.key().fingerprint()), keys.now()));
    data.put("waiting", imported.waiting());
    return data;
  }

  @Operation(summary = "Make a key of our own")
  @PostMapping("/generate")
  @Needs(Right.KEYS)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> generate(@RequestBody Wanted wanted, Person person) {
    String made = changes.generate(UserId.of(wanted.userId()), person.name());
    return KeyData.of(keys.get(made), keys.now());
  }

  @Operation(summary = "Confirm a fingerprint that was compared by telephone")
  @PostMapping("/{fingerprint}/confirm")
  @Needs(Right.KEYS)
  Map<String, Object> confirm(
      @PathVariable String fingerprint,
      @RequestBody(required = false) Comparison comparison,
      Person person) {
    String plain = keys.get(fingerprint).key().fingerprint();
    String heard = comparison == null || comparison.heard() == null ? "" : comparison.heard();
    if (!Heard.ends(plain, heard)) {
      Incomplete.refuse(List.of(Problem.of("heard", Heard.WRONG)));
    }
    return Map.of(
        "fingerprint",
        plain,
        "partners",
        ConfirmedData.of(pinning.confirm(plain, person.name(), person.name())));
  }

  @Operation(summary = "Send our next key to the partners, in signed mail")
  @PostMapping("/{fingerprint}/announce")
  @Needs(Right.KEYS)
  Map<String, Object> announce(
      @PathVariable String fingerprint,
      @RequestBody(required = false) Announcement wanted,
      Person person) {
    PinnedKey key = keys.get(fingerprint);
    if (!key.key().own() || key.key().problem().isPresent()) {
      throw new KeyRefused("Only a key of ours that works can be announced.");
    }
    List<String> to = wanted == null ? null : wanted.to();
    List<String> readers =
        announcements.readers().stream().filter(one -> to == null || to.contains(one)).toList();
    String desk = wanted == null || wanted.desk() == null ? "provider" : wanted.desk();
    Map<String, Object> rows = new LinkedHashMap<>();
    announcements
        .announce(key.key(), desk, readers, person.name())
        .forEach((partner, row) -> rows.put(partner, row.toString()));
    return Map.of("outbox", rows);
  }
}
