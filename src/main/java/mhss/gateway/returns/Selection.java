package mhss.gateway.returns;

import java.util.Optional;
import java.util.Set;

/**
 * What somebody asked for.
 *
 * @param sections of the rule of the return; empty: all of them
 * @param contract empty: all of the rule set
 */
public record Selection(Set<String> sections, Optional<String> contract) {

  public Selection {
    sections = Set.copyOf(sections);
  }
}
