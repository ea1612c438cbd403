package mhss.gateway.history;

import java.util.UUID;

/**
 * A token through which a program acts for its person. What the person's name stands beside while
 * it is open names the token too: by its id, never by its secret.
 */
public final class Through {

  private static final ThreadLocal<UUID> TOKEN = new ThreadLocal<>();

  private Through() {}

  /** Until it is closed, on this thread. */
  public static Through token(UUID id) {
    TOKEN.set(id);
    return new Through();
  }

  static Step named(Step step) {
    UUID token = TOKEN.get();
    return token == null || step.actor().equals(Step.GATEWAY) ? step : step.fact("by-token", token);
  }

  public void close() {
    TOKEN.remove();
  }
}
