package mhss.gateway.console.work.web;

import java.util.List;
import java.util.UUID;
import mhss.gateway.intake.Replay;
import mhss.gateway.operations.Sentences;

/** What would become of a message, for a page. */
record Would(
    UUID id,
    boolean possible,
    String tag,
    String colour,
    List<String> effects,
    List<String> steps) {

  static Would of(Replay replay) {
    String colour =
        switch (replay.outcome()) {
          case "applied" -> "green";
          case "parked", "held" -> "orange";
          case "withheld" -> "red";
          default -> "grey";
        };
    return new Would(
        replay.message(),
        true,
        "would be " + replay.outcome(),
        colour,
        replay.effects().stream().map(ShownTask::forPeople).toList(),
        replay.steps().stream().map(Sentences::of).toList());
  }

  static Would just(UUID message, String effect) {
    return new Would(message, true, "no processing", "grey", List.of(effect), List.of());
  }

  static Would refused(UUID message, String why) {
    return new Would(message, false, "not possible", "red", List.of(why), List.of());
  }

  /** Its first characters, as people name it. */
  public String name() {
    return id.toString().substring(0, 8);
  }
}
