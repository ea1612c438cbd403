package mhss.gateway.sandbox.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mhss.gateway.pgp.KeyView;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.sandbox.officers.Officer;

/**
 * Freshly made OpenPGP keys: of both desks, of the officers who get returns, of somebody who
 * pretends, and one that the gateway does not have yet.
 */
public class SandboxKeys {

  private final Path partnerKeys;
  private final Keyring own;
  private final OpenPgp ours;
  private final OpenPgp outside;
  private final String provider;
  private final String adviser;
  private final String forger;
  private final String spare;
  private final Map<Officer, String> officers = new EnumMap<>(Officer.class);

  /**
   * @param spareKey where the key is put that the gateway lacks, for a person to import
   */
  SandboxKeys(Path secrets, Path partnerKeys, Path outsideKeys, Path spareKey, Clock clock) {
    this.partnerKeys = partnerKeys;
    this.own = new Keyring(secrets.resolve("pgp"), partnerKeys, clock);
    Keyring others = new Keyring(outsideKeys, partnerKeys, clock);
    this.provider = key(own, "Provider desk", Desks.PROVIDER);
    this.adviser = key(own, "Adviser desk", Desks.ADVISER);
    this.forger = key(others, "Somebody else", Desks.ADVISER);
    this.spare = former(others);
    offer(outsideKeys.resolve(spare + ".asc"), spareKey);
    others.importKey(own.exportPublic(provider), false);
    own.importKey(others.exportPublic(spare), false);
    for (Officer officer : Officer.values()) {
      String fingerprint = key(others, officer.title(), officer.address());
      officers.put(officer, fingerprint);
      own.importKey(others.exportPublic(fingerprint), false);
    }
    this.ours = new OpenPgp(own, clock);
    this.outside = new OpenPgp(others, clock);
  }

  String provider() {
    return provider;
  }

  String providerPublic() {
    return new String(own.exportPublic(provider), StandardCharsets.US_ASCII);
  }

  String adviser() {
    return adviser;
  }

  /** The gateway has it no more: a key that expired, or was never imported. */
  public void lose(Officer officer) {
    move(publicKey(officer), mislaid(officer));
  }

  public void find(Officer officer) {
    move(mislaid(officer), publicKey(officer));
  }

  private Path publicKey(Officer officer) {
    return partnerKeys.resolve(officer(officer) + ".asc");
  }

  private Path mislaid(Officer officer) {
    return partnerKeys.resolveSibling("mislaid-" + officer(officer) + ".asc");
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String officer(Officer officer) {
    return officers.get(officer);
  }

  public byte[] fromAdviser(byte[] entity) {
    return ours.seal(entity, List.of(provider), adviser);
  }

  public byte[] fromForger(byte[] entity) {
    return outside.seal(entity, List.of(provider), forger);
  }

  public byte[] toFormerKey(byte[] entity) {
    return ours.seal(entity, List.of(spare), adviser);
  }

  /** Another one when a person has imported the last: a sample has to wait for it again. */
  private String former(Keyring others) {
    String name = "Provider desk, former key";
    return named(others, name, Desks.PROVIDER)
        .filter(fingerprint -> !isOwn(fingerprint))
        .findFirst()
        .orElseGet(() -> others.generate(userId(name, Desks.PROVIDER)));
  }

  private boolean isOwn(String fingerprint) {
    return own.keys().stream().anyMatch(key -> key.own() && key.fingerprint().equals(fingerprint));
  }

  private static String key(Keyring keys, String name, String address) {
    return named(keys, name, address)
        .findFirst()
        .orElseGet(() -> keys.generate(userId(name, address)));
  }

  /** The youngest first; keys know whole seconds only, so that two can be of one age. */
  private static Stream<String> named(Keyring keys, String name, String address) {
    return keys.keys().stream()
        .filter(KeyView::own)
        .filter(key -> key.userId().equals(userId(name, address)))
        .sorted(
            Comparator.comparing(KeyView::created).reversed().thenComparing(KeyView::fingerprint))
        .map(KeyView::fingerprint);
  }

  private static String userId(String name, String address) {
    return name + " <" + address + ">";
  }

  private static void offer(Path key, Path spareKey) {
    try {
      Files.createDirectories(spareKey.getParent());
      Files.deleteIfExists(spareKey);
      Files.createFile(
          spareKey,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(spareKey, Files.readAllBytes(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
