package mhss.gateway.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.access.login.TokenRows;
import mhss.gateway.history.Step;

/** What programs come in with: they may at most what their person may at that moment. */
public class Tokens {

  static final String PREFIX = "mgw_";

  private static final int SECRET_BYTES = 32;
  private static final int LONGEST_LABEL = 60;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final TokenRows rows;
  private final Users users;
  private final Chronicle chronicle;
  private final AccessSettings settings;
  private final Clock clock;

  Tokens(TokenRows rows, Users users, Chronicle chronicle, AccessSettings settings, Clock clock) {
    this.rows = rows;
    this.users = users;
    this.chronicle = chronicle;
    this.settings = settings;
    this.clock = clock;
  }

  /** Everybody's, those that are still good first. */
  public List<Token> all() {
    return rows.all();
  }

  public List<Token> of(String name) {
    return all().stream().filter(token -> token.name().equals(name)).toList();
  }

  /**
   * @param owner who answers for it
   * @param life from now on
   * @throws AccessRefused when it would have roles its owner has not, or live too long
   */
  public NewToken make(String owner, String label, Set<Role> roles, Duration life, String actor) {
    String secret = newSecret();
    return new NewToken(keep(secret, asked(owner, label, roles, life), actor, null), secret);
  }

  /** For the caller, who gives it no more than they have. */
  public NewToken make(Person caller, String label, Set<Role> roles, Duration life) {
    refuseMore(caller, roles);
    return make(caller.name(), label, roles, life, caller.name());
  }

  /**
   * For a program. Its token may no more than the one that asks, lives no longer, and is revoked
   * with it: whoever steals one for a day has it for a day.
   *
   * @param by the token that asks
   */
  public NewToken make(Holder by, String label, Set<Role> roles, Duration life) {
    Person caller = by.person();
    refuseMore(caller, roles);
    Instant latest = rows.byId(by.token()).orElseThrow().expiresAt();
    Token token = asked(caller.name(), label, roles, life).endingBy(latest);
    String secret = newSecret();
    return new NewToken(keep(secret, token, caller.name(), by.token()), secret);
  }

  private static void refuseMore(Person caller, Set<Role> roles) {
    refuse(
        !caller.roles().containsAll(roles),
        "You cannot give a token more than you have: %s.".formatted(Users.ids(caller.roles())));
  }

  private static String newSecret() {
    byte[] random = new byte[SECRET_BYTES];
    RANDOM.nextBytes(random);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** For worlds in which nothing is real: a token that everybody knows. */
  public void demo(String owner, Set<Role> roles, String secret) {
    if (rows.bySecret(secret).isEmpty()) {
      keep(secret, asked(owner, "demo", roles, settings.tokenLongest()), Step.GATEWAY, null);
    }
  }

  private Token asked(String owner, String label, Set<Role> roles, Duration life) {
    Account account = users.get(owner);
    refuse(
        label.isBlank() || label.length() > LONGEST_LABEL,
        "Say in at most 60 letters what the token is for.");
    refuse(roles.isEmpty(), "Choose at least one role for the token.");
    refuse(
        !account.roles().containsAll(roles),
        "A token cannot have more than its owner: %s is %s."
            .formatted(owner, Users.ids(account.roles())));
    refuse(
        life.isNegative() || life.isZero() || life.compareTo(settings.tokenLongest()) > 0,
        "A token lives from 1 to %d days (gateway.access.token-longest)."
            .formatted(settings.tokenLongest().toDays()));
    Instant now = clock.instant();
    return new Token(
        UUID.randomUUID(),
        owner,
        label.strip(),
        roles,
        now,
        now.plus(life),
        Optional.empty(),
        Optional.empty());
  }

  private static void refuse(boolean wrong, String words) {
    if (wrong) {
      throw new AccessRefused(words);
    }
  }

  private Token keep(String secret, Token token, String actor, UUID madeBy) {
    chronicle.write(
        () -> {
          rows.insert(token, secret, madeBy);
          return Step.of("token-made", "done")
              .by(actor)
              .fact("token", token.id())
              .fact("user", token.name())
              .fact("roles", Users.ids(token.roles()))
              .fact("expires", token.expiresAt());
        });
    return token;
  }

  /**
   * @param owner whose it must be; empty: anybody's
   * @throws NoSuchToken when there is none, or it was revoked before
   */
  public void revoke(UUID id, Optional<String> owner, String actor) {
    chronicle.write(
        () -> {
          if (!rows.revoke(id, owner)) {
            throw new NoSuchToken(id);
          }
          return Step.of("token-revoked", "done").by(actor).fact("token", id);
        });
  }

  /** Whom a program speaks for; empty when the token is unknown, revoked or over. */
  public Optional<Holder> holder(String secret) {
    return rows.bySecret(secret).filter(token -> token.good(clock.instant())).flatMap(this::holder);
  }

  /**
   * A program that has come in.
   *
   * @param token its id
   */
  public record Holder(Person person, UUID token) {}

  private Optional<Holder> holder(Token token) {
    return users
        .find(token.name())
        .filter(account -> !account.locked())
        .map(
            account -> {
              rows.used(token);
              Set<Role> both =
                  token.roles().stream()
                      .filter(account.roles()::contains)
                      .collect(Collectors.toSet());
              return new Holder(new Person(account.name(), both), token.id());
            });
  }
}
