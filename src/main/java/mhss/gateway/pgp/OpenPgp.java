package mhss.gateway.pgp;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import mhss.gateway.pgp.crypto.Armour;
import mhss.gateway.pgp.crypto.Limits;
import mhss.gateway.pgp.message.Expansion;
import mhss.gateway.pgp.message.Opening;
import mhss.gateway.pgp.sealing.DetachedSigning;
import mhss.gateway.pgp.sealing.Sealer;

/**
 * Opens and seals OpenPGP messages under one strict policy. Thread-safe; unlocked keys are cached.
 */
public class OpenPgp {

  private final Keyring keyring;
  private final Clock clock;
  private final Limits limits;
  private final Sealer sealer;
  private final Optional<Expansion> mail;

  public OpenPgp(Keyring keyring, Clock clock) {
    this(keyring, clock, Limits.DEFAULT);
  }

  OpenPgp(Keyring keyring, Clock clock, Limits limits) {
    this(keyring, clock, limits, new Sealer(clock), Optional.empty());
  }

  private OpenPgp(
      Keyring keyring, Clock clock, Limits limits, Sealer sealer, Optional<Expansion> mail) {
    this.keyring = keyring;
    this.clock = clock;
    this.limits = limits;
    this.sealer = sealer;
    this.mail = mail;
  }

  /**
   * For the sealed parts of one mail: together they may grow to no more than one of them alone. Not
   * for several threads.
   */
  public OpenPgp forOneMail() {
    return forOneMail(limits.content());
  }

  /**
   * The same for a mail in which no more than that is expected; {@link #outgrown} tells when there
   * was more.
   *
   * @param expected in bytes
   */
  public OpenPgp forOneMail(long expected) {
    Expansion expansion = new Expansion(Math.min(expected, limits.content()));
    return new OpenPgp(keyring, clock, limits, sealer, Optional.of(expansion));
  }

  /** Whether something sealed in the mail was left unopened that may be opened. */
  public boolean outgrown() {
    return mail.filter(grown -> grown.outgrown() && grown.most() < limits.content()).isPresent();
  }

  /**
   * Decrypts and verifies. Nothing is released before integrity and signature are checked. Content
   * without any signature returns with none: what that is worth is the caller's policy.
   *
   * @throws Refused when the message cannot be opened or breaks the policy; {@link KeyMissing} when
   *     a key would help
   */
  public Opened open(Sealed sealed) {
    Expansion expansion = mail.orElseGet(() -> new Expansion(limits.content()));
    return new Opening(keyring.current(), clock.instant(), limits, expansion).open(sealed);
  }

  /**
   * Signs with our key, encrypts to every recipient (AES-256, SHA-512, integrity protected),
   * ASCII-armoured.
   *
   * @param recipients full fingerprints of primary keys; all must be usable, or nothing is sealed
   * @param signer full fingerprint of one of our own keys
   * @throws Refused naming the key and what is wrong with it
   */
  public byte[] seal(byte[] content, Collection<String> recipients, String signer) {
    return sealer.seal(content, recipients, signer, keyring.current());
  }

  /** As {@link #seal}, without the armour: for a file. */
  public byte[] sealFile(byte[] content, Collection<String> recipients, String signer) {
    return Armour.read(seal(content, recipients, signer)).blocks().get(0).data();
  }

  /**
   * A detached signature (SHA-512) over these bytes, ASCII-armoured.
   *
   * @param signer full fingerprint of one of our own keys
   * @throws Refused naming the key and what is wrong with it
   */
  public byte[] sign(byte[] content, String signer) {
    return DetachedSigning.sign(content, signer, keyring.current(), clock.instant());
  }

  /**
   * Why nothing may be encrypted to this key now, with the next step.
   *
   * @param fingerprint full, of the primary key
   */
  public Optional<Refused> encryptionProblem(String fingerprint) {
    return sealer.encryptionProblem(fingerprint, keyring.current());
  }

  /** Why this key of ours may not or cannot sign now, with the next step. */
  public Optional<Refused> signingProblem(String fingerprint) {
    return sealer.signingProblem(fingerprint, keyring.current());
  }
}
