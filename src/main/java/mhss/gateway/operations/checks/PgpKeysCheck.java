package mhss.gateway.operations.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import mhss.gateway.partners.PinnedKeys;
import mhss.gateway.partners.PinnedKeys.PinnedKey;
import mhss.gateway.pgp.KeyView;
import mhss.gateway.pgp.Keyring;
import org.springframework.context.ApplicationContext;

/** Our keys and those of partners: there, usable, not about to expire. */
public class PgpKeysCheck implements Check {

  private static final Duration NOTICE = Duration.ofDays(90);

  @Override
  public String area() {
    return "keys";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) {
    Keyring keyring = beans.getBean(Keyring.class);
    Instant now = beans.getBean(Clock.class).instant();
    List<KeyView> keys = keyring.keys();
    keyring
        .brokenFiles()
        .forEach((file, why) -> found.fail(file + ": " + why, "replace or delete that file"));
    if (keys.stream().noneMatch(key -> key.own() && key.encrypts())) {
      found.fail(
          "no usable key of our own: nobody can encrypt to us",
          "gateway keys generate '<name> <address>', or gateway keys import <file> --own");
    }
    beans.getBean(PinnedKeys.class).all().forEach(key -> look(key, now, found));
    archive(beans.getEnvironment().getProperty("gateway.returns.archive-key", ""), keys, found);
    pins(
        beans.getBean(Partners.class),
        beans.getEnvironment().getProperty("gateway.partners.file", "config/partners.yml"),
        keys,
        found);
  }

  private static void look(PinnedKey pinned, Instant now, Findings found) {
    KeyView key = pinned.key();
    String name = (key.own() ? "own key " : "key of " + pinned.owner() + " ") + key.fingerprint();
    if (pinned.replaced()) {
      found.ok(name + " (replaced by another of the same owner)");
    } else if (key.problem().isPresent()) {
      found.fail(name + ": " + key.problem().get(), renewal(key));
    } else if (key.expires().isPresent() && key.expires().get().isBefore(now.plus(NOTICE))) {
      long days = Duration.between(now, key.expires().get()).toDays();
      found.warn(name + " expires in " + days + " days", renewal(key));
    } else {
      found.ok(name);
    }
    if (!pinned.waiting().isEmpty()) {
      found.warn(
          name + " counts for nothing until two people have confirmed it",
          "compare it with its owner, then gateway keys confirm <fingerprint>");
    }
  }

  private static void archive(String named, List<KeyView> keys, Findings found) {
    String key = named.replace(" ", "").toUpperCase(Locale.ROOT);
    if (!key.isEmpty() && keys.stream().noneMatch(one -> one.fingerprint().equals(key))) {
      found.fail(
          "the archive key " + key + " is not here: no return can be sealed",
          "gateway keys import <file>, or correct gateway.returns.archive-key");
    }
  }

  private static String renewal(KeyView key) {
    return key.own()
        ? "gateway keys generate, then gateway keys announce"
        : "ask its owner for the renewed key, then gateway keys import <file>";
  }

  private static void pins(Partners partners, String file, List<KeyView> keys, Findings found) {
    Set<String> here = keys.stream().map(KeyView::fingerprint).collect(Collectors.toSet());
    List<Partner> all = partners.all();
    partners
        .problem()
        .ifPresent(why -> found.fail(why, "correct it; the partners of before are in force"));
    if (all.isEmpty()) {
      found.warn(file + " names nobody: every mail is parked", "add your partners");
    }
    for (Partner partner : all) {
      if (partner.mustSign() && partner.withoutKey()) {
        found.fail(
            "partner " + partner.id() + " must sign, but no key is pinned: all its mail is parked",
            "put the fingerprint of its key under 'keys' in " + file);
      }
      Stream.concat(partner.keys().stream(), partner.unconfirmed().stream())
          .filter(pin -> !here.contains(pin))
          .forEach(
              pin ->
                  found.fail(
                      "key " + pin + " of partner " + partner.id() + " is not here",
                      "ask for it, compare the fingerprint, then gateway keys import <file>"));
    }
  }
}
