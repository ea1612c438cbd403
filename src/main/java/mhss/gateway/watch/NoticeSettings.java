package mhss.gateway.watch;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What becomes of each kind of notice: {@code gateway.notices.<kind>}.
 *
 * @param byKind key: id of the kind in small letters
 */
record NoticeSettings(Map<String, Handling> byKind) {

  NoticeSettings {
    byKind =
        byKind.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
  }

  Handling of(String kind) {
    return byKind.getOrDefault(kind.toLowerCase(Locale.ROOT), Handling.APPROVE);
  }
}
