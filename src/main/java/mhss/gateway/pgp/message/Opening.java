package mhss.gateway.pgp.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mhss.gateway.pgp.Opened;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.Sealed;
import mhss.gateway.pgp.crypto.Armour;
import mhss.gateway.pgp.crypto.Armour.Blocks;
import mhss.gateway.pgp.crypto.Limits;
import mhss.gateway.pgp.decryption.Decryption;
import mhss.gateway.pgp.keyring.KeySet;
import mhss.gateway.pgp.message.SignedContent.Form;

/** One opening, with the keys and the time of its start: read, then verify, then release. */
public final class Opening {

  static final String TEXT_AROUND = "Text outside the OpenPGP block was left out";

  private final KeySet keys;
  private final Instant now;
  private final Limits limits;
  private final Expansion expansion;

  public Opening(KeySet keys, Instant now, Limits limits, Expansion expansion) {
    this.keys = keys;
    this.now = now;
    this.limits = limits;
    this.expansion = expansion;
  }

  public Opened open(Sealed sealed) {
    SignedContent read = read(sealed);
    SignatureCheck.Checked checked = new SignatureCheck(keys, now).check(read);
    List<String> warnings = new ArrayList<>(read.warnings());
    warnings.addAll(checked.warnings());
    return new Opened(
        read.content(), read.fileName(), read.encryption(), checked.valid(), warnings);
  }

  private SignedContent read(Sealed sealed) {
    if (sealed instanceof Sealed.Message message) {
      return message(message.data());
    }
    if (sealed instanceof Sealed.Cleartext cleartext) {
      return CleartextReader.read(cleartext.data());
    }
    Sealed.Detached detached = (Sealed.Detached) sealed;
    return new SignedContent(
        detached.content(),
        "",
        Optional.empty(),
        SignatureReader.read(detached.signature()),
        Form.DETACHED,
        List.of());
  }

  private SignedContent message(byte[] data) {
    MessageReader reader = new MessageReader(new Decryption(keys, now), limits, expansion);
    if (Armour.isBinary(data)) {
      return reader.read(data);
    }
    Blocks blocks = armoured(data);
    SignedContent read = reader.read(blocks.blocks().get(0).data());
    if (blocks.textAround()) {
      read.warnings().add(TEXT_AROUND);
    }
    return read;
  }

  private static Blocks armoured(byte[] data) {
    try {
      Blocks blocks = Armour.read(data);
      if (blocks.blocks().size() == 1 && blocks.blocks().get(0).label().equals("MESSAGE")) {
        return blocks;
      }
    } catch (Armour.BrokenArmour broken) {
      throw new Refused(
          Reason.NOT_OPENPGP, broken.getMessage() + ": ask the sender to send it again", broken);
    }
    throw new Refused(
        Reason.NOT_OPENPGP, "There is not exactly one OpenPGP message: ask the sender to send one");
  }
}
