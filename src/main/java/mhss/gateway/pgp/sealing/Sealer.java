package mhss.gateway.pgp.sealing;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.crypto.Providers;
import mhss.gateway.pgp.keyring.KeySet;
import mhss.gateway.pgp.keyring.OwnCertificate;
import mhss.gateway.pgp.keyring.OwnKey;
import mhss.gateway.pgp.keys.Certificate;
import mhss.gateway.pgp.keys.ComponentKey;
import mhss.gateway.pgp.keys.KeyProblem;
import mhss.gateway.pgp.keys.Use;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.bouncycastle.openpgp.PGPPublicKey;

/** Checks every key, then seals with Camel PGP. Thread-safe. */
public final class Sealer {

  private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{40}([0-9A-F]{24})?");

  private final Clock clock;
  private final SealingFormat format;
  private final CamelContext camel = new DefaultCamelContext();

  public Sealer(Clock clock) {
    this.clock = clock;
    this.format = new SealingFormat(clock);
    format.setProvider(Providers.BOUNCY_CASTLE.getName());
    camel.getCamelContextExtension().setName("pgp-sealing");
    camel.build();
    format.start();
  }

  public byte[] seal(byte[] content, Collection<String> recipients, String signer, KeySet keys) {
    ChosenKeys chosen = choose(recipients, signer, keys);
    Exchange exchange = new DefaultExchange(camel);
    chosen.putOn(exchange);
    ByteArrayOutputStream sealed = new ByteArrayOutputStream(content.length);
    try {
      format.marshal(exchange, content, sealed);
    } catch (Refused refused) {
      throw refused;
    } catch (Exception failed) {
      throw new IllegalStateException("Sealing failed for " + recipients, failed);
    }
    return sealed.toByteArray();
  }

  private ChosenKeys choose(Collection<String> recipients, String signer, KeySet keys) {
    if (recipients.isEmpty()) {
      throw new Refused(Reason.KEY_MISSING, "There is no recipient to seal for");
    }
    Instant now = clock.instant();
    List<Certificate> certificates = new ArrayList<>();
    List<PGPPublicKey> encryptionKeys = new ArrayList<>();
    for (String fingerprint : recipients) {
      Certificate recipient = keys.certificate(fingerprint).orElseThrow(() -> missing(fingerprint));
      certificates.add(recipient);
      encryptionKeys.add(encryptionKey(recipient, now));
    }
    return new ChosenKeys(certificates, encryptionKeys, signer(signer, keys, now));
  }

  public Optional<Refused> encryptionProblem(String fingerprint, KeySet keys) {
    return refusal(
        () ->
            encryptionKey(
                keys.certificate(fingerprint).orElseThrow(() -> missing(fingerprint)),
                clock.instant()));
  }

  public Optional<Refused> signingProblem(String fingerprint, KeySet keys) {
    return refusal(() -> signer(fingerprint, keys, clock.instant()));
  }

  private static Optional<Refused> refusal(Supplier<?> choice) {
    try {
      choice.get();
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused);
    }
  }

  private static PGPPublicKey encryptionKey(Certificate recipient, Instant now) {
    return recipient
        .usable(Use.ENCRYPT, now)
        .map(ComponentKey::publicKey)
        .orElseThrow(() -> refused(recipient, Use.ENCRYPT, now));
  }

  static OwnKey signer(String fingerprint, KeySet keys, Instant now) {
    OwnCertificate own = keys.own(fingerprint).orElseThrow(() -> missing(fingerprint));
    OwnKey key = own.signer(now).orElseThrow(() -> refused(own.certificate(), Use.SIGN, now));
    key.unlock();
    return key;
  }

  private static Refused missing(String fingerprint) {
    return new Refused(
        Reason.KEY_MISSING,
        FINGERPRINT.matcher(fingerprint).matches()
            ? "There is no key %s here: import it first".formatted(fingerprint)
            : "A key was not given by its full fingerprint, 40 or 64 upper-case hex digits");
  }

  private static Refused refused(Certificate certificate, Use use, Instant now) {
    if (certificate.usable(use, now).isPresent()) {
      return new Refused(
          Reason.KEY_MISSING,
          "The signing part of key %s is not here: import the whole secret key"
              .formatted(certificate.fingerprint()));
    }
    KeyProblem problem = certificate.whyNotUsable(use, now);
    return new Refused(
        reason(problem),
        "Key %s %s: get a current one from its owner"
            .formatted(certificate.fingerprint(), problem.what()));
  }

  private static Reason reason(KeyProblem problem) {
    return switch (problem.kind()) {
      case REVOKED -> Reason.KEY_REVOKED;
      case EXPIRED -> Reason.KEY_EXPIRED;
      case WEAK -> Reason.WEAK_ALGORITHM;
      case NOT_BOUND, NOT_FOR_THIS -> Reason.KEY_NOT_FOR_THIS;
    };
  }
}
