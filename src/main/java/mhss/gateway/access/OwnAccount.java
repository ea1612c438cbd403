package mhss.gateway.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mhss.gateway.access.login.AccountRows;
import mhss.gateway.access.login.Passwords;
import mhss.gateway.access.login.Totp;
import mhss.gateway.history.Step;

/** What people do with their own way in. */
public class OwnAccount {

  private static final String SERVICE = "MHSS Gateway";
  private static final int CODES = 8;

  private final AccountRows rows;
  private final Secrets secrets;
  private final Chronicle chronicle;
  private final AccessSettings settings;

  OwnAccount(AccountRows rows, Secrets secrets, Chronicle chronicle, AccessSettings settings) {
    this.rows = rows;
    this.secrets = secrets;
    this.chronicle = chronicle;
    this.settings = settings;
  }

  /** Why this may not become the password of that person; empty: it may. */
  public Optional<String> problem(String name, String wanted) {
    if (rows.hash(name).filter(hash -> secrets.matches(wanted, Optional.of(hash))).isPresent()) {
      return Optional.of("Your new password is the one you have: choose another");
    }
    return secrets.problem(wanted, name);
  }

  /**
   * Ends the other sessions of the person.
   *
   * @param session that stays
   * @throws SignInRefused when {@code current} is wrong, or it is too early for another attempt
   */
  public void changePassword(String name, String current, String wanted, String session) {
    if (secrets.begin(name, settings.attempts().tries()).isPresent()
        || !secrets.matches(current, rows.hash(name))) {
      chronicle.write(() -> Step.of("account-change-refused", "wrong-password").by(name));
      throw new SignInRefused("Your current password is wrong.");
    }
    secrets.forgetAttempts(name);
    setPassword(name, wanted, session);
  }

  /** In place of the one-time password that the person has just come in with. */
  public void setPassword(String name, String wanted, String session) {
    String hash = secrets.hash(wanted);
    chronicle.write(
        () -> {
          rows.password(name, hash, null);
          rows.endSessions(name, Optional.of(session));
          return Step.of("password-changed", "done").by(name);
        });
  }

  /**
   * @param text of the secret, for who types
   * @param uri for the picture
   */
  public record Enrolment(String text, String uri) {}

  /** The secret that waits for its first code; empty before it is made. */
  public Optional<Enrolment> begun(String name) {
    refuseSecondStep(name);
    return secrets.secret(name).map(secret -> enrolment(secret, name));
  }

  /** Makes the secret, unless one waits already. */
  public Enrolment secondStep(String name) {
    refuseSecondStep(name);
    byte[] secret = secrets.secret(name).orElseGet(() -> secrets.beginSecondStep(name));
    return enrolment(secret, name);
  }

  private static Enrolment enrolment(byte[] secret, String name) {
    return new Enrolment(Totp.text(secret), Totp.uri(secret, SERVICE, name));
  }

  private void refuseSecondStep(String name) {
    Account account = rows.find(name).orElseThrow(() -> new NoSuchAccount(name));
    if (account.elsewhere() || account.secondStep()) {
      throw new AccessRefused(
          account.elsewhere()
              ? "You sign in with your organisation: its login asks for a second step, or not."
              : "Your second step is set up already. Take it off first.");
    }
  }

  /**
   * The first code: from now on one is asked for.
   *
   * @return codes on paper, each good once; empty when the code is wrong
   */
  public Optional<List<String>> prove(String name, String code, String session) {
    if (!secrets.useTotp(name, code.replaceAll("\\s", ""))) {
      return Optional.empty();
    }
    List<String> codes = newCodes();
    chronicle.write(
        () -> {
          secrets.proven(name, plain(codes));
          rows.endSessions(name, Optional.of(session));
          return Step.of("second-step-set", "done").by(name);
        });
    return Optional.of(codes);
  }

  public List<String> replaceCodes(String name) {
    List<String> codes = newCodes();
    chronicle.write(
        () -> {
          secrets.proven(name, plain(codes));
          return Step.of("recovery-codes-made", "done").by(name);
        });
    return codes;
  }

  public long codesLeft(String name) {
    return secrets.recoveriesLeft(name);
  }

  /**
   * @throws AccessRefused where a role demands it
   */
  public void removeSecondStep(String name) {
    boolean demanded =
        rows.find(name).orElseThrow(() -> new NoSuchAccount(name)).roles().stream()
            .anyMatch(settings.secondStep()::contains);
    if (demanded) {
      throw new AccessRefused("One of your roles demands a second step: it stays on.");
    }
    chronicle.write(
        () -> {
          secrets.removeSecondStep(name);
          return Step.of("second-step-removed", "done").by(name);
        });
  }

  /**
   * Ends one of the sessions of the person.
   *
   * @throws NoSuchSession when it has ended already
   */
  public void endSession(String name, String session) {
    chronicle.write(
        () -> {
          if (!rows.endSession(name, session)) {
            throw new NoSuchSession();
          }
          return Step.of("sessions-ended", "one").by(name).fact("user", name);
        });
  }

  /** Ends what the person has open in other browsers. */
  public int endOtherSessions(String name, String session) {
    int[] ended = new int[1];
    chronicle.write(
        () -> {
          ended[0] = rows.endSessions(name, Optional.of(session));
          return Step.of("sessions-ended", "own").by(name).fact("user", name);
        });
    return ended[0];
  }

  private static List<String> newCodes() {
    return Stream.generate(Passwords::oneTime).limit(CODES).toList();
  }

  private static List<String> plain(List<String> codes) {
    return codes.stream().map(code -> code.replace("-", "")).toList();
  }
}
