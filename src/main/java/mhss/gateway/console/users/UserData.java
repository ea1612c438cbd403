package mhss.gateway.console.users;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.access.Account;
import mhss.gateway.access.OneTimePassword;
import mhss.gateway.access.Role;

/** Users as programs get them; never a password that is in use. */
public final class UserData {

  private UserData() {}

  public static Map<String, Object> of(Account account, Optional<Instant> waits) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", account.name());
    data.put("roles", roles(account));
    data.put("state", state(account));
    data.put("waitsUntil", waits.map(Object::toString).orElse(null));
    data.put("oneTimePasswordUntil", account.oneTimeUntil().map(Object::toString).orElse(null));
    data.put("secondStep", account.secondStep());
    data.put("signsInElsewhere", account.elsewhere());
    data.put("signedIn", account.signedInAt().map(Object::toString).orElse(null));
    data.put("created", account.createdAt().toString());
    return data;
  }

  public static Map<String, Object> of(OneTimePassword password) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", password.name());
    data.put("oneTimePassword", password.password());
    data.put("until", password.until().toString());
    return data;
  }

  public static List<String> roles(Account account) {
    return account.roles().stream().map(Role::id).sorted().toList();
  }

  public static String state(Account account) {
    return account.locked() ? "locked" : account.oneTimeUntil().isPresent() ? "new" : "active";
  }
}
