package mhss.gateway.responses;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mhss.gateway.responses.templates.CannotCompose;
import mhss.gateway.responses.templates.WrongValue;

/** Steps of composing that may fail one by one. */
final class Attempted {

  private Attempted() {}

  /** Empty when it cannot be made; why not is then one of the problems. */
  static <T> Optional<T> of(Supplier<T> step, List<String> problems) {
    try {
      return Optional.of(step.get());
    } catch (CannotCompose | WrongValue e) {
      problems.add(e.getMessage());
      return Optional.empty();
    }
  }
}
