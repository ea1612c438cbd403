package mhss.gateway.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mhss.gateway.access.login.AttemptRows;
import mhss.gateway.access.login.Passwords;
import mhss.gateway.access.login.SecretRows;
import mhss.gateway.access.login.Totp;
import mhss.gateway.vault.Vault;

/** What people prove who they are with, and how often they may try. */
class Secrets {

  private final Passwords passwords;
  private final AttemptRows attempts;
  private final SecretRows secondSteps;
  private final Vault vault;
  private final Clock wall;

  /**
   * @param wall as the telephones of people show it, also where the clock of the gateway is turned
   */
  Secrets(
      Passwords passwords, AttemptRows attempts, SecretRows secondSteps, Vault vault, Clock wall) {
    this.passwords = passwords;
    this.attempts = attempts;
    this.secondSteps = secondSteps;
    this.vault = vault;
    this.wall = wall;
  }

  String hash(String password) {
    return passwords.hash(password);
  }

  boolean matches(String password, Optional<String> hash) {
    return passwords.matches(password, hash);
  }

  Optional<String> problem(String wanted, String name) {
    return passwords.problem(wanted, name);
  }

  Optional<Instant> begin(String name, int tries) {
    return attempts.begin(ofName(name), tries);
  }

  Optional<Instant> beginFrom(String address, int tries) {
    return attempts.begin(ofAddress(address), tries);
  }

  Optional<Instant> waits(String name) {
    return attempts.waits(ofName(name));
  }

  void forgetAttempts(String name) {
    attempts.forget(ofName(name));
  }

  void takeBack(String address, int tries) {
    attempts.takeBack(ofAddress(address), tries);
  }

  byte[] beginSecondStep(String name) {
    byte[] secret = Totp.newSecret();
    secondSteps.begin(name, secret);
    return secret;
  }

  Optional<byte[]> secret(String name) {
    return secondSteps.secret(name);
  }

  /** Each code counts once. */
  boolean useTotp(String name, String code) {
    return secret(name)
        .map(secret -> Totp.step(secret, code, wall.instant()))
        .filter(OptionalLong::isPresent)
        .filter(step -> secondSteps.use(name, step.getAsLong()))
        .isPresent();
  }

  void proven(String name, List<String> codes) {
    secondSteps.proven(name);
    secondSteps.codes(name, codes);
  }

  boolean useRecovery(String name, String code) {
    return secondSteps.useCode(name, code);
  }

  long recoveriesLeft(String name) {
    return secondSteps.codesLeft(name);
  }

  void removeSecondStep(String name) {
    secondSteps.remove(name);
  }

  /** Tells one address from another in the history, without naming it. */
  String sign(String address) {
    return java.util.HexFormat.of().formatHex(ofAddress(address), 0, 6);
  }

  private byte[] ofName(String name) {
    return vault.index("sign-in-name", name);
  }

  private byte[] ofAddress(String address) {
    return vault.index("sign-in-address", address);
  }
}
