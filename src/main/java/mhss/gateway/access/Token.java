package mhss.gateway.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Lets a program in as the person who made it.
 *
 * @param name of that person
 * @param label for what it is
 */
public record Token(
    UUID id,
    String name,
    String label,
    Set<Role> roles,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> usedAt,
    Optional<Instant> revokedAt) {

  public Token {
    roles = Role.inOrder(roles);
  }

  Token endingBy(Instant latest) {
    return expiresAt.isBefore(latest)
        ? this
        : new Token(id, name, label, roles, createdAt, latest, usedAt, revokedAt);
  }

  public boolean good(Instant now) {
    return revokedAt.isEmpty() && now.isBefore(expiresAt);
  }
}
