package mhss.gateway.returns.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Kind;

/**
 * How a person names a return.
 *
 * @param name of the return, or id or name of its kind
 * @param version empty: the latest one
 */
record Reference(Optional<String> ruleSet, String name, String period, OptionalInt version) {

  private static final Pattern VERSION = Pattern.compile("v(\\d{1,4})");

  static Reference of(String text) {
    List<String> parts = new ArrayList<>(List.of(text.strip().split("/", -1)));
    Matcher version = VERSION.matcher(parts.get(parts.size() - 1));
    boolean versioned = parts.size() > 2 && version.matches();
    if (versioned) {
      parts.remove(parts.size() - 1);
    }
    if (parts.size() < 2 || parts.size() > 3 || parts.contains("")) {
      throw new ReturnRefused(
          "not-a-return",
          "Name a return as return/period, for example claim/2018-05 or mhss-v8/claim/2018-05/v2, or by its id");
    }
    return new Reference(
        parts.size() == 3 ? Optional.of(parts.get(0)) : Optional.empty(),
        parts.get(parts.size() - 2),
        parts.get(parts.size() - 1),
        versioned ? OptionalInt.of(Integer.parseInt(version.group(1))) : OptionalInt.empty());
  }

  /**
   * @param rules of the entry
   */
  boolean names(ReturnEntry entry, RuleSet rules) {
    return entry.period().id().equalsIgnoreCase(period)
        && ruleSet.map(rules.id()::equals).orElse(true)
        && (entry.returnId().equals(name) || isKind(entry, rules));
  }

  private boolean isKind(ReturnEntry entry, RuleSet rules) {
    return entry.kind() != null
        && rules.kind(name).map(Kind::id).filter(entry.kind()::equals).isPresent();
  }
}
