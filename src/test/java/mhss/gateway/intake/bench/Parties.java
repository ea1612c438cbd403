package mhss.gateway.intake.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import mhss.gateway.pgp.Gpg;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.pgp.OpenPgp;

/**
 * A provider, whose key GnuPG made and a passphrase protects, and an adviser who writes to it.
 *
 * @param ours armoured secret key of the provider
 * @param theirs armoured public key of the adviser
 * @param theirsOwn armoured secret key of the adviser, without a passphrase
 */
record Parties(
    String kind, String provider, String adviser, byte[] ours, byte[] theirs, byte[] theirsOwn) {

  static final String PHRASE = "bench";
  static final String PROVIDER = "referrals@provider.example";
  static final String ADVISER = "team@atw.example";

  /**
   * @param kind rsa or curve
   */
  static Parties of(String kind) {
    String algorithm = kind.equals("rsa") ? "rsa3072" : "ed25519";
    try (Gpg gpg = new Gpg()) {
      String ours = gpg.generateLocked("Provider <" + PROVIDER + ">", algorithm, PHRASE);
      String theirs = gpg.generate("Adviser <" + ADVISER + ">", algorithm, "1y");
      return new Parties(
          kind,
          ours,
          theirs,
          gpg.secretKey(ours, PHRASE),
          gpg.publicKey(theirs),
          gpg.secretKey(theirs, ""));
    }
  }

  String name() {
    return kind.equals("rsa") ? "RSA-3072" : "Curve25519";
  }

  /** Leaves the keys of the gateway where it looks for them. */
  Keyring gateway(Path secrets, Path partners) {
    try {
      Files.createDirectories(secrets.resolve("pgp"));
      Files.writeString(secrets.resolve("pgp/passphrases"), provider + "=" + PHRASE + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Keyring keyring = new Keyring(secrets.resolve("pgp"), partners, Clock.systemUTC());
    keyring.importKey(ours, true);
    keyring.importKey(theirs, false);
    return keyring;
  }

  /** Seals as the adviser. */
  Sealing adviser(Path elsewhere) {
    Keyring keyring =
        new Keyring(elsewhere.resolve("own"), elsewhere.resolve("partners"), Clock.systemUTC());
    keyring.importKey(theirsOwn, true);
    Keyring here =
        new Keyring(elsewhere.resolve("ours"), elsewhere.resolve("none"), Clock.systemUTC());
    try {
      Files.createDirectories(elsewhere.resolve("ours"));
      Files.writeString(elsewhere.resolve("ours/passphrases"), provider + "=" + PHRASE + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    here.importKey(ours, true);
    keyring.importKey(here.exportPublic(provider), false);
    OpenPgp outside = new OpenPgp(keyring, Clock.systemUTC());
    return content -> outside.seal(content, List.of(provider), adviser);
  }

  interface Sealing {
    byte[] seal(byte[] content);
  }
}
