package mhss.gateway.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import mhss.gateway.access.AccessSettings.Attempts;
import mhss.gateway.access.login.AccountRows;
import mhss.gateway.history.Step;

/**
 * A person at the door. What is wrong is said in the same words, and after the same time, whether
 * or not there is such a person.
 */
public class SignIn {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("h:mma", Locale.UK).withZone(ZoneId.of("Europe/London"));

  private static final int DIGITS = 6;

  private final AccountRows rows;
  private final Secrets secrets;
  private final Chronicle chronicle;
  private final AccessSettings settings;
  private final Clock clock;

  SignIn(
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

  /** What still stands between a person and the pages. */
  public enum Next {
    /** A code of the second step. */
    CODE,
    /** A password of one's own in place of the one-time password. */
    PASSWORD,
    /** Setting up the second step that a role of the person demands. */
    SET_UP
  }

  /**
   * @param address the attempt comes from
   * @throws SignInRefused when the password is wrong, or it is too early for another attempt
   */
  public Account withPassword(String typed, String password, String address) {
    String name = typed.strip().toLowerCase(Locale.ROOT);
    begin(name, address);
    Optional<Account> account = rows.find(name);
    boolean right = secrets.matches(password, rows.hash(name));
    if (account.isEmpty() || !right) {
      refused("wrong-password", account, address);
      throw new SignInRefused("Your name or your password is wrong.");
    }
    refuseUseless(account.get(), address);
    return account.get();
  }

  /** Whoever has the right password may know why it is of no use. */
  private void refuseUseless(Account account, String address) {
    if (account.locked()) {
      refused("locked", Optional.of(account), address);
      throw new SignInRefused("Your account is locked. Ask an admin of the gateway.");
    }
    if (account.oneTimeUntil().filter(until -> until.isBefore(clock.instant())).isPresent()) {
      refused("one-time-password-over", Optional.of(account), address);
      throw new SignInRefused(
          "Your one-time password is not good any more. Ask an admin of the gateway for a new one.");
    }
  }

  /**
   * A code of the second step, or one from paper.
   *
   * @throws SignInRefused when it is wrong or was used before, or it is too early
   */
  public void withCode(String name, String typed, String address) {
    begin(name, address);
    if (!useCode(name, typed)) {
      refused("wrong-code", rows.find(name), address);
      throw wrongCode();
    }
    // The password took one attempt of the address too, which is given back once the person is in.
    secrets.takeBack(address, settings.attempts().ofAddress());
  }

  /**
   * A code once more, from somebody who is in and changes their own way in.
   *
   * @throws SignInRefused when it is wrong or was used before, or it is too early
   */
  public void again(String name, String typed) {
    refuseEarly(secrets.begin(name, settings.attempts().tries()));
    if (!useCode(name, typed)) {
      chronicle.write(() -> Step.of("account-change-refused", "wrong-code").by(name));
      throw wrongCode();
    }
    secrets.forgetAttempts(name);
  }

  private static SignInRefused wrongCode() {
    return new SignInRefused("The code is wrong or was used before. Wait for the next one.");
  }

  private boolean useCode(String name, String typed) {
    String code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    return code.length() == DIGITS ? secrets.useTotp(name, code) : secrets.useRecovery(name, code);
  }

  /**
   * @param codeGiven whether the second step is done
   * @return empty: the person is in
   */
  public Optional<Next> next(Account account, boolean codeGiven) {
    if (account.secondStep() && !codeGiven) {
      return Optional.of(Next.CODE);
    }
    if (account.oneTimeUntil().isPresent()) {
      return Optional.of(Next.PASSWORD);
    }
    return account.secondStep() || !mustHaveSecondStep(account)
        ? Optional.empty()
        : Optional.of(Next.SET_UP);
  }

  /** Whether a role of the person demands a second step; elsewhere is elsewhere's business. */
  public boolean mustHaveSecondStep(Account account) {
    return !account.elsewhere()
        && account.roles().stream().anyMatch(settings.secondStep()::contains);
  }

  /** The person is in. */
  public void done(Account account, String how, String address) {
    secrets.forgetAttempts(account.name());
    secrets.takeBack(address, settings.attempts().ofAddress());
    chronicle.write(
        () -> {
          rows.signedIn(account.name());
          return Step.of("signed-in", how).by(account.name()).fact("from", secrets.sign(address));
        });
  }

  public void out(String name) {
    chronicle.write(() -> Step.of("signed-out", "done").by(name));
  }

  private void begin(String name, String address) {
    Attempts limits = settings.attempts();
    refuseEarly(secrets.beginFrom(address, limits.ofAddress()));
    refuseEarly(secrets.begin(name, limits.tries()));
  }

  private static void refuseEarly(Optional<Instant> until) {
    until.ifPresent(
        time -> {
          throw new SignInRefused(
              "Too many wrong attempts. Try again after %s."
                  .formatted(TIME.format(time.plusSeconds(60)).toLowerCase(Locale.UK)));
        });
  }

  /** What somebody typed as an unknown name may be a password: it stands nowhere. */
  private void refused(String why, Optional<Account> account, String address) {
    chronicle.write(
        () ->
            Step.of("sign-in-refused", why)
                .fact("user", account.map(Account::name).orElse("unknown"))
                .fact("from", secrets.sign(address)));
  }
}
