package mhss.gateway.mail.head;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Message-IDs out of a header value, without angle brackets. */
public final class MessageIds {

  private static final Pattern BRACKETED = Pattern.compile("<\\s*+([^<>]{1,998}+)>");
  private static final Pattern BARE = Pattern.compile("[^\\s<>,;\"]{1,500}@[^\\s<>,;\"]{1,500}");

  private MessageIds() {}

  public static List<String> of(String raw) {
    Set<String> ids = new LinkedHashSet<>();
    Matcher bracketed = BRACKETED.matcher(raw);
    while (bracketed.find()) {
      ids.add(bracketed.group(1).replaceAll("\\s", ""));
    }
    if (ids.isEmpty()) {
      for (String word : raw.split("[\\s,;<>\"]+")) {
        if (BARE.matcher(word).matches()) {
          ids.add(word);
        }
      }
    }
    ids.remove("");
    return new ArrayList<>(ids);
  }

  /** The identifier of the mail itself: whatever stands there, when it is not of the usual form. */
  public static String own(String raw) {
    List<String> ids = of(raw);
    String whole = raw.replaceAll("[\\s<>]", "");
    return ids.isEmpty() ? whole.substring(0, Math.min(998, whole.length())) : ids.get(0);
  }
}
