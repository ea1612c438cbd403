package mhss.gateway.operations.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
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
    keys.forEach(key -> look(key, now, found));
    pins(
        beans.getBean(Partners.class),
        beans.getEnvironment().getProperty("gateway.partners.file", "config/partners.yml"),
        keys,
        found);
  }

  private static void look(KeyView key, Instant now, Findings found) {
    String name = (key.own() ? "own key " : "partner key ") + key.fingerprint();
    if (key.problem().isPresent()) {
      found.fail(name + ": " + key.problem().get(), renewal(key));
    } else if (key.expires().isPresent() && key.expires().get().isBefore(now.plus(NOTICE))) {
      long days = Duration.between(now, key.expires().get()).toDays();
      found.warn(name + " expires in " + days + " days", renewal(key));
    } else {
      found.ok(name);
    }
  }

  private static String renewal(KeyView key) {
    return key.own()
        ? "gateway keys generate, then send the public half to every partner"
        : "ask its owner for the renewed key, then gateway keys import <file>";
  }

  private static void pins(Partners partners, String file, List<KeyView> keys, Findings found) {
    Set<String> here = keys.stream().map(KeyView::fingerprint).collect(Collectors.toSet());
    List<Partner> all = partners.all();
    if (all.isEmpty()) {
      found.warn(file + " names nobody: every mail is parked", "add your partners");
    }
    for (Partner partner : all) {
      if (partner.mustSign() && partner.keys().isEmpty()) {
        found.fail(
            "partner " + partner.id() + " must sign, but no key is pinned: all its mail is parked",
            "put the fingerprint of its key under 'keys' in " + file);
      }
      partner.keys().stream()
          .filter(pin -> !here.contains(pin))
          .forEach(
              pin ->
                  found.fail(
                      "key " + pin + " of partner " + partner.id() + " is not here",
                      "ask for it, compare the fingerprint, then gateway keys import <file>"));
    }
  }
}
