package mhss.gateway.access;

import java.time.Instant;

/**
 * To be handed over by another way than mail, and changed at the first use. It is nowhere else.
 *
 * @param until it is good until then
 */
public record OneTimePassword(String name, String password, Instant until) {

  /** Without the password: what is printed by accident stays harmless. */
  @Override
  public String toString() {
    return "OneTimePassword[" + name + "]";
  }
}
