package mhss.gateway.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param locked by an admin, until an admin unlocks it
 * @param elsewhere signs in at the OpenID Connect provider, without a password here
 * @param oneTimeUntil the password is a one-time password, good until then
 * @param secondStep whether a code is asked for after the password
 */
public record Account(
    String name,
    Set<Role> roles,
    boolean locked,
    boolean elsewhere,
    Optional<Instant> oneTimeUntil,
    boolean secondStep,
    Optional<Instant> signedInAt,
    Instant createdAt) {

  public Account {
    roles = Role.inOrder(roles);
  }

  public Person person() {
    return new Person(name, roles);
  }

  /** As long as nobody has locked it. */
  public boolean may(Right right) {
    return !locked && person().may(right);
  }
}
