package mhss.gateway.console.keys.web;

import java.util.List;
import java.util.Optional;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.keys.KeyData;
import mhss.gateway.console.web.Choice;
import mhss.gateway.console.web.Downloads;
import mhss.gateway.operations.Fingerprint;
import mhss.gateway.operations.KeyAnnouncements;
import mhss.gateway.operations.KeyList;
import mhss.gateway.operations.KeyPinning;
import mhss.gateway.partners.PinnedKeys.PinnedKey;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** OpenPGP keys, ours and those of partners: what there is, and how long it lasts. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class KeyPages {

  private static final List<Choice> DESKS =
      List.of(Choice.of("provider", "Provider desk"), Choice.of("adviser", "Adviser desk"));

  private final KeyList keys;
  private final KeyPinning pinning;
  private final KeyAnnouncements announcements;

  KeyPages(KeyList keys, KeyPinning pinning, KeyAnnouncements announcements) {
    this.keys = keys;
    this.pinning = pinning;
    this.announcements = announcements;
  }

  /**
   * @param left days until it ends; null: never
   */
  record Row(PinnedKey pinned, Long left) {

    public boolean soon() {
      return left != null && left >= 0 && left <= 90 && pinned.needed();
    }

    public boolean over() {
      return left != null && left < 0;
    }
  }

  @GetMapping("/keys")
  String list(Person person, Model model) {
    model.addAttribute("mayChange", person.may(Right.KEYS));
    model.addAttribute("keys", keys.all().stream().map(this::row).toList());
    model.addAttribute("broken", keys.brokenFiles());
    return "keys/list";
  }

  @GetMapping("/keys/{fingerprint}")
  String key(@PathVariable String fingerprint, Person person, Model model) {
    show(fingerprint, person, model);
    return "keys/key";
  }

  void show(String fingerprint, Person person, Model model) {
    model.addAttribute("mayChange", person.may(Right.KEYS));
    PinnedKey pinned = keys.get(fingerprint);
    String plain = pinned.key().fingerprint();
    model.addAttribute("row", row(pinned));
    model.addAttribute("key", pinned.key());
    model.addAttribute("grouped", Fingerprint.grouped(plain));
    model.addAttribute("owners", pinning.states(plain));
    model.addAttribute("byTwo", pinning.byTwo());
    List<String> readers = pinned.key().own() ? announcements.readers() : List.of();
    model.addAttribute("readers", readers);
    model.addAttribute("readerChoices", readers.stream().map(id -> Choice.of(id, id)).toList());
    model.addAttribute("desks", DESKS);
  }

  /** Public halves only: there is no way to a secret one. */
  @GetMapping("/keys/{fingerprint}/public")
  ResponseEntity<byte[]> exported(@PathVariable String fingerprint) {
    PinnedKey key = keys.get(fingerprint);
    return Downloads.of(key.key().fingerprint() + ".asc", keys.exported(key));
  }

  private Row row(PinnedKey pinned) {
    Optional<Long> left = KeyData.left(pinned.key(), keys.now());
    return new Row(pinned, left.orElse(null));
  }
}
