package mhss.gateway.console.recording;

import java.util.List;
import java.util.Optional;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.rules.RuleSet;

/** The events that a case can take as it stands. */
public final class Possible {

  private Possible() {}

  public static List<RuleSet.Event> events(CaseFile file, RuleSet rules) {
    return rules.events().stream()
        .filter(
            event ->
                event.noteOnly()
                    || rules
                        .transition(Optional.of(file.state()), event.id(), file.desk())
                        .isPresent())
        .toList();
  }
}
