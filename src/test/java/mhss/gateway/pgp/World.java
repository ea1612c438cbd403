package mhss.gateway.pgp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import mhss.gateway.pgp.crypto.Limits;

/** A gateway with a key of its own and partners, at a time that tests may turn. */
final class World {

  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  static final byte[] TEXT = "Referral QQ123456C, invented.\n".getBytes(StandardCharsets.UTF_8);

  private final Path own;
  private final Path partners;

  World(Path folder) {
    this.own = folder.resolve("pgp");
    this.partners = folder.resolve("keys");
  }

  World withOwn(TestKey key) {
    write(own.resolve(key.fingerprint() + ".asc"), key.armouredSecret());
    return this;
  }

  World withPartner(TestKey key) {
    write(partners.resolve(key.fingerprint() + ".asc"), key.armouredPublic());
    return this;
  }

  Path ownFolder() {
    return own;
  }

  Path partnerFolder() {
    return partners;
  }

  Keyring keyring() {
    return keyringAt(NOW);
  }

  Keyring keyringAt(Instant time) {
    return new Keyring(own, partners, Clock.fixed(time, ZoneOffset.UTC));
  }

  OpenPgp openPgp() {
    return openPgpAt(NOW);
  }

  OpenPgp openPgpAt(Instant time) {
    return openPgpAt(time, Limits.DEFAULT);
  }

  OpenPgp openPgpAt(Instant time, Limits limits) {
    return new OpenPgp(keyringAt(time), Clock.fixed(time, ZoneOffset.UTC), limits);
  }

  Opened open(byte[] message) {
    return openPgp().open(new Sealed.Message(message));
  }

  static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
