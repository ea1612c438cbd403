package mhss.gateway.returns.lookup;

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

  private static final Pattern FORM =
      Pattern.compile("(?:([^/]+)/)?([^/]+)/([^/]+?)(?:/v(\\d{1,4}))?");

  static Reference of(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new ReturnRefused(
          "not-a-return",
          "Name a return as return/period, for example claim/2018-05 or mhss-v8/claim/2018-05/v2, or by its id");
    }
    String version = matcher.group(4);
    return new Reference(
        Optional.ofNullable(matcher.group(1)),
        matcher.group(2),
        matcher.group(3),
        version == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(version)));
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
