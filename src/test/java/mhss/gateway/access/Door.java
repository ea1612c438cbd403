package mhss.gateway.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mhss.gateway.HandClock;
import mhss.gateway.access.login.AccountRows;
import mhss.gateway.access.login.AttemptRows;
import mhss.gateway.access.login.Passwords;
import mhss.gateway.access.login.SecretRows;
import mhss.gateway.access.login.TokenRows;
import mhss.gateway.access.login.Totp;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.TestVault;
import mhss.gateway.vault.Vault;

/** The way in, on a database of its own, with a clock that stands until it is turned. */
final class Door {

  static final String HERE = "192.0.2.7";
  static final String PASSWORD = "three plain words";

  final TestStore store = TestStore.fresh();
  final HandClock clock = new HandClock("2026-11-21T15:00:00Z");
  final AccessSettings settings =
      new AccessSettings(
          Set.of(Role.KEY_CUSTODIAN),
          Duration.ofDays(3),
          12,
          Duration.ofDays(365),
          new AccessSettings.Attempts(3, 8, Duration.ofMinutes(1), Duration.ofMinutes(15)),
          new AccessSettings.Sessions(5, Duration.ofMinutes(30), Duration.ofHours(12)),
          new AccessSettings.Oidc(null, null, null, "preferred_username", "roles", Map.of()));
  final History history = new History(store.dataSource(), clock);
  final AccountRows rows = new AccountRows(store.jdbc(), clock);
  final Secrets secrets = secrets();
  final Chronicle chronicle = new Chronicle(history, store.transactions());
  final Users users = new Users(rows, secrets, chronicle, settings, clock);
  final SignIn signIn = new SignIn(rows, secrets, chronicle, settings, clock);
  final OwnAccount own = new OwnAccount(rows, secrets, chronicle, settings);
  final Tokens tokens =
      new Tokens(new TokenRows(store.jdbc(), clock), users, chronicle, settings, clock);

  private Secrets secrets() {
    Vault vault = TestVault.on(store.dataSource());
    AccessSettings.Attempts limits = settings.attempts();
    return new Secrets(
        new Passwords(settings.passwordLength()),
        new AttemptRows(store.jdbc(), clock, limits.firstWait(), limits.longestWait()),
        new SecretRows(store.jdbc(), vault),
        vault,
        clock);
  }

  /** Somebody with a password of their own. */
  Account person(String name, Role... roles) {
    users.demo(name, Set.of(roles), PASSWORD);
    return users.get(name);
  }

  Account in(String name, String password) {
    return signIn.withPassword(name, password, HERE);
  }

  /** What the app of that person shows now. */
  String code(String name) {
    return Totp.code(secrets.secret(name).orElseThrow(), clock.instant());
  }

  List<Entry> steps(String step) {
    return history.latest(100).stream().filter(one -> one.step().step().equals(step)).toList();
  }
}
