package mhss.gateway.sandbox.journey;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/** The steps of one case, told one by one. */
abstract class Journey {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  final Stage stage;
  final AdviserDesk adviser;
  final ProviderDesk provider;
  private final Teller teller;

  Journey(Stage stage, Teller teller) {
    this.stage = stage;
    this.teller = teller;
    this.adviser = new AdviserDesk(stage);
    this.provider = new ProviderDesk(stage);
  }

  abstract void play();

  /**
   * @param at local time of London to which the clock is turned
   * @param action does it, waits for what it brings, and says what was done
   */
  void step(String name, String at, String who, Supplier<String> action) {
    told(
        name,
        who,
        () -> {
          stage.turnTo(LocalDateTime.parse(at));
          return action.get();
        });
  }

  /** As {@link #step}, but the action turns the clock itself. */
  void told(String name, String who, Supplier<String> action) {
    try {
      teller.step(who, action.get());
    } catch (RuntimeException e) {
      throw new StepFailed(name, words(e), e);
    }
  }

  void bothAt(String state) {
    stage.awaitState(Stage.PROVIDER, state);
    stage.awaitState(Stage.ADVISER, state);
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  private static String words(RuntimeException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
