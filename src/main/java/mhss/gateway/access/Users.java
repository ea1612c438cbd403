package mhss.gateway.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.access.login.AccountRows;
import mhss.gateway.access.login.Passwords;
import mhss.gateway.history.Step;

/**
 * Those who may sign in, as admins manage them. Whatever takes something from a person ends the
 * sessions of this person at once.
 */
public class Users {

  static final String FIRST = "admin";

  private final AccountRows rows;
  private final Secrets secrets;
  private final Chronicle chronicle;
  private final AccessSettings settings;
  private final Clock clock;

  Users(
      AccountRows rows,
      Secrets secrets,
      Chronicle chronicle,
      AccessSettings settings,
      Clock clock) {
    this.rows = rows;
    this.secrets = secrets;
    this.chronicle = chronicle;
    this.settings = settings;
    this.clock = clock;
  }

  public List<Account> all() {
    return rows.all();
  }

  public Optional<Account> find(String name) {
    return rows.find(name);
  }

  /**
   * @throws NoSuchAccount when nobody of that name may sign in
   */
  public Account get(String name) {
    return find(name).orElseThrow(() -> new NoSuchAccount(name));
  }

  /** Until when somebody has to wait who gave wrong passwords. */
  public Optional<Instant> waits(String name) {
    return secrets.waits(name);
  }

  /**
   * @throws AccessRefused when the name is taken, was taken, or is no name
   */
  public OneTimePassword add(String typed, Set<Role> roles, String actor) {
    String name = UserName.of(typed);
    refuseNoRole(roles);
    OneTimePassword password = oneTime(name);
    chronicle.write(
        () -> {
          if (!rows.insert(name, roles, secrets.hash(password.password()), password.until())) {
            throw taken(name);
          }
          return step("user-added", name, actor).fact("roles", ids(roles));
        });
    return password;
  }

  /** The very first start: one admin; empty once there is, or was, anybody. */
  public Optional<OneTimePassword> first() {
    if (!rows.none()) {
      return Optional.empty();
    }
    try {
      return Optional.of(add(FIRST, Set.of(Role.ADMIN), Step.GATEWAY));
    } catch (AccessRefused anotherNodeWasFaster) {
      return Optional.empty();
    }
  }

  /** For worlds in which nothing is real: a password that everybody knows, of nobody new. */
  public void demo(String name, Set<Role> roles, String password) {
    if (rows.taken(name)) {
      return;
    }
    chronicle.write(
        () -> {
          rows.insert(name, roles, secrets.hash(password), null);
          return step("user-added", name, Step.GATEWAY).fact("roles", ids(roles));
        });
  }

  /**
   * A new one-time password; the one before is of no use any more.
   *
   * @param alsoSecondStep takes the second step off too: the telephone is lost
   */
  public OneTimePassword reset(String name, boolean alsoSecondStep, String actor) {
    Account account = get(name);
    if (account.elsewhere()) {
      throw new AccessRefused(
          "%s signs in at your organisation's login and has no password here.".formatted(name));
    }
    OneTimePassword password = oneTime(name);
    chronicle.write(
        () -> {
          rows.password(name, secrets.hash(password.password()), password.until());
          secrets.forgetAttempts(name);
          if (alsoSecondStep) {
            secrets.removeSecondStep(name);
          }
          rows.endSessions(name, Optional.empty());
          return step("user-reset", name, actor).fact("second-step", alsoSecondStep);
        });
    return password;
  }

  public void lock(String name, String actor) {
    get(name);
    chronicle.write(
        () -> {
          refuseLastAdmin(name, Set.of());
          rows.locked(name, true);
          rows.endSessions(name, Optional.empty());
          return step("user-locked", name, actor);
        });
  }

  /** Also ends the wait after wrong passwords. */
  public void unlock(String name, String actor) {
    get(name);
    chronicle.write(
        () -> {
          rows.locked(name, false);
          secrets.forgetAttempts(name);
          return step("user-unlocked", name, actor);
        });
  }

  /** Everywhere, on every node. */
  public void signOut(String name, String actor) {
    get(name);
    chronicle.write(
        () -> {
          rows.endSessions(name, Optional.empty());
          return step("sessions-ended", name, actor);
        });
  }

  public void roles(String name, Set<Role> roles, String actor) {
    Account account = get(name);
    refuseNoRole(roles);
    if (account.elsewhere()) {
      throw new AccessRefused(
          "The roles of %s come from your organisation's login: change them there."
              .formatted(name));
    }
    chronicle.write(
        () -> {
          refuseLastAdmin(name, roles);
          return setRoles(account, roles, actor);
        });
  }

  /** The name stays taken: it stands in the history. */
  public void remove(String name, String actor) {
    get(name);
    chronicle.write(
        () -> {
          refuseLastAdmin(name, Set.of());
          secrets.removeSecondStep(name);
          rows.remove(name);
          rows.endSessions(name, Optional.empty());
          return step("user-removed", name, actor);
        });
  }

  /**
   * @param issuer of OpenID Connect
   * @param subject the person's id there
   * @param name as it gives it
   */
  public record Elsewhere(String issuer, String subject, String name, Set<Role> roles) {}

  /**
   * Somebody whom the OpenID Connect provider vouches for; the first time this makes the account.
   *
   * @throws SignInRefused when an admin has locked it, or the name is another person's
   */
  public Account elsewhere(Elsewhere who) {
    Optional<Account> known = rows.find(who.issuer(), who.subject());
    if (known.isEmpty()) {
      return begin(who);
    }
    Account account = known.get();
    if (account.locked()) {
      throw new SignInRefused("Your account is locked. Ask an admin of the gateway.");
    }
    if (!account.roles().equals(who.roles())) {
      chronicle.write(() -> setRoles(account, who.roles(), Step.GATEWAY));
    }
    return get(account.name());
  }

  private Account begin(Elsewhere who) {
    String name = who.name().strip().toLowerCase(Locale.ROOT);
    if (!UserName.good(name)) {
      throw new SignInRefused(
          "Your login gives a name that cannot stand in the history. Ask an admin of the gateway"
              + " to set gateway.access.oidc.name-claim.");
    }
    chronicle.write(
        () -> {
          if (!rows.insertElsewhere(name, who.roles(), who.issuer(), who.subject())) {
            throw new SignInRefused(
                "The name %s is, or was, another person's here. Ask an admin of the gateway."
                    .formatted(name));
          }
          return step("user-added", name, Step.GATEWAY).fact("roles", ids(who.roles()));
        });
    return get(name);
  }

  private Step setRoles(Account account, Set<Role> roles, String actor) {
    String name = account.name();
    rows.roles(name, roles);
    if (!roles.containsAll(account.roles())) {
      rows.endSessions(name, Optional.empty());
    }
    return step("user-roles", name, actor)
        .fact("before", ids(account.roles()))
        .fact("roles", ids(roles));
  }

  /** Somebody must be left who can let people in. */
  private void refuseLastAdmin(String name, Set<Role> roles) {
    rows.lockAll();
    boolean stays = new Person(name, roles).may(Right.USERS);
    boolean was = get(name).may(Right.USERS);
    if (was && !stays && all().stream().noneMatch(one -> isOtherAdmin(one, name))) {
      throw new AccessRefused(
          "%s is the only one left who can let people in. Give another person the role admin first."
              .formatted(name));
    }
  }

  private static boolean isOtherAdmin(Account one, String name) {
    return !one.name().equals(name) && one.may(Right.USERS);
  }

  private OneTimePassword oneTime(String name) {
    return new OneTimePassword(name, Passwords.oneTime(), clock.instant().plus(settings.oneTime()));
  }

  private static AccessRefused taken(String name) {
    return new AccessRefused(
        "The name %s is, or was, a user's. Choose another: names stand in the history for ever."
            .formatted(name));
  }

  private static void refuseNoRole(Set<Role> roles) {
    if (roles.isEmpty()) {
      throw new AccessRefused(
          "Choose at least one role. To keep somebody out, lock or remove them.");
    }
  }

  private static Step step(String step, String user, String actor) {
    return Step.of(step, "done").by(actor).fact("user", user);
  }

  static String ids(Collection<Role> roles) {
    return roles.stream().map(Role::id).sorted().collect(Collectors.joining(" "));
  }
}
