package mhss.gateway.pgp.keys;

import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;

/**
 * What a verified self-signature says of a key.
 *
 * @param until when the self-signature itself ends
 * @param keyExpires when the key ends
 * @param flags key flags; 0 when it names none, which allows nothing
 * @param speaksOfKey false for one with neither flags nor expiry, such as GnuPG's naming of a
 *     revoker
 * @param strong whether its hash is accepted
 */
record Binding(
    Instant created,
    Optional<Instant> until,
    Optional<Instant> keyExpires,
    int flags,
    boolean speaksOfKey,
    boolean strong) {

  static Binding of(PGPSignature signature, PGPPublicKey key, boolean strong) {
    PGPSignatureSubpacketVector said = signature.getHashedSubPackets();
    Instant created = signature.getCreationTime().toInstant();
    return new Binding(
        created,
        after(created, said.getSignatureExpirationTime()),
        after(key.getCreationTime().toInstant(), said.getKeyExpirationTime()),
        said.getKeyFlags(),
        said.hasSubpacket(SignatureSubpacketTags.KEY_FLAGS)
            || said.hasSubpacket(SignatureSubpacketTags.KEY_EXPIRE_TIME),
        strong);
  }

  Binding without(int flag) {
    return new Binding(created, until, keyExpires, flags & ~flag, speaksOfKey, strong);
  }

  boolean inForceAt(Instant now) {
    return !created.isAfter(now) && until.map(now::isBefore).orElse(true);
  }

  private static Optional<Instant> after(Instant start, long seconds) {
    return seconds == 0 ? Optional.empty() : Optional.of(start.plusSeconds(seconds));
  }
}
