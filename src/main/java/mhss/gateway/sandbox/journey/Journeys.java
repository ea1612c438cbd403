package mhss.gateway.sandbox.journey;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.BiFunction;
import mhss.gateway.sandbox.world.SandboxWorld;
import mhss.gateway.sandbox.world.TurnableClock;

/** The journeys there are: a case of each edition of the guidance, and a year of returns. */
public enum Journeys {
  V8("v8", "mhss-v8", "AW17-1106", "2017-11-06T09:00", JourneyV8::new),
  OF_2024("2024", "mhss-2024", "AW24-1118", "2024-11-18T09:00", Journey2024::new),
  RETURNS("returns", "mhss-v8", "AW17-0101", "2017-01-06T08:00", JourneyReturns::new);

  private final String word;
  private final String ruleSet;
  private final String urn;
  private final String begins;
  private final BiFunction<Stage, Teller, Journey> steps;

  Journeys(
      String word,
      String ruleSet,
      String urn,
      String begins,
      BiFunction<Stage, Teller, Journey> steps) {
    this.word = word;
    this.ruleSet = ruleSet;
    this.urn = urn;
    this.begins = begins;
    this.steps = steps;
  }

  /** As a person writes it on the command line. */
  @Override
  public String toString() {
    return word;
  }

  /** Where the clock of an empty world is put. */
  public Instant begins() {
    return LocalDateTime.parse(begins).atZone(TurnableClock.LONDON).toInstant();
  }

  /**
   * @return whether every step went as it should and the history is whole
   */
  public boolean play(SandboxWorld world, PrintWriter out) {
    Stage stage = new Stage(world, ruleSet, urn);
    Teller teller = new Teller(out, world.clock());
    try {
      steps.apply(stage, teller).play();
    } catch (StepFailed failed) {
      teller.line("%n%s", failed.getMessage());
      new Summary(stage).tell(teller);
      return false;
    }
    return new Summary(stage).tell(teller);
  }
}
