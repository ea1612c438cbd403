package mhss.gateway.console.tokens;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.access.Role;
import mhss.gateway.access.Token;

/** Tokens as programs get them; never the token itself. */
final class TokenData {

  private TokenData() {}

  static Map<String, Object> of(Token token, Instant now) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", token.id().toString());
    data.put("user", token.name());
    data.put("label", token.label());
    data.put("roles", roles(token));
    data.put("state", state(token, now));
    data.put("created", token.createdAt().toString());
    data.put("expires", token.expiresAt().toString());
    data.put("used", token.usedAt().map(Object::toString).orElse(null));
    return data;
  }

  static List<String> roles(Token token) {
    return token.roles().stream().map(Role::id).sorted().toList();
  }

  static String state(Token token, Instant now) {
    return token.revokedAt().isPresent() ? "revoked" : token.good(now) ? "good" : "over";
  }
}
