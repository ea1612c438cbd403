package mhss.gateway.console.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.partners.PinnedKeys.PinnedKey;
import mhss.gateway.pgp.KeyView;

/** Keys as programs get them. */
public final class KeyData {

  private KeyData() {}

  public static Map<String, Object> of(PinnedKey pinned, Instant now) {
    KeyView key = pinned.key();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("fingerprint", key.fingerprint());
    data.put("own", key.own());
    data.put("partners", pinned.partners());
    data.put("toConfirm", pinned.waiting());
    data.put("archive", pinned.archive());
    data.put("replaced", pinned.replaced());
    data.put("daysLeft", left(key, now).orElse(null));
    data.put("keyIds", key.keyIds());
    data.put("userId", key.userId());
    data.put("created", key.created().toString());
    data.put("expires", key.expires().map(Object::toString).orElse(null));
    data.put("algorithm", key.algorithm());
    data.put("signs", key.signs());
    data.put("encrypts", key.encrypts());
    data.put("problem", key.problem().orElse(null));
    return data;
  }

  /** Whole days until it ends; below zero afterwards. */
  public static Optional<Long> left(KeyView key, Instant now) {
    return key.expires().map(end -> Duration.between(now, end).toDays());
  }
}
