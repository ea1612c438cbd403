package mhss.gateway.pgp.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import mhss.gateway.pgp.Opened;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Refused.Reason;
import mhss.gateway.pgp.crypto.Limits;
import mhss.gateway.pgp.decryption.Decryption;
import mhss.gateway.pgp.decryption.Plaintext;
import mhss.gateway.pgp.message.MessageGrammar.Symbol;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.PacketTags;
import org.bouncycastle.openpgp.PGPCompressedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPOnePassSignature;
import org.bouncycastle.openpgp.PGPSignature;

/** Reads one message, layer by layer, into its content and the signatures over it. Used once. */
final class MessageReader {

  /** Packets of these tags may be passed over when unknown (RFC 9580 section 4.3). */
  private static final int FIRST_NON_CRITICAL_TAG = 40;

  private final Decryption decryption;
  private final Limits limits;
  private final Expansion expansion;
  private final MessageGrammar grammar = new MessageGrammar();
  private final List<PGPSignature> signatures = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private Optional<Opened.Encryption> encryption = Optional.empty();
  private byte[] content;
  private String fileName = "";
  private long largest;

  MessageReader(Decryption decryption, Limits limits, Expansion expansion) {
    this.decryption = decryption;
    this.limits = limits;
    this.expansion = expansion;
  }

  SignedContent read(byte[] packets) {
    if (expansion.left() == 0) {
      throw expansion.tooLarge();
    }
    try {
      byte[] known = ForeignRecipients.leftOut(packets);
      layer(new ByteArrayInputStream(known), known.length, 0);
    } catch (Refused refused) {
      throw refused;
    } catch (IOException | PGPException | RuntimeException malformed) {
      throw new Refused(
          Reason.NOT_OPENPGP,
          "Not a well-formed OpenPGP message: ask the sender to send it again",
          malformed);
    } finally {
      expansion.grew(largest);
    }
    return new SignedContent(
        content, fileName, encryption, signatures, SignedContent.Form.MESSAGE, warnings);
  }

  private void layer(InputStream stream, long most, int depth) throws IOException, PGPException {
    if (depth > limits.depth()) {
      throw new Refused(
          Reason.TOO_LARGE, "More than %d layers in one message".formatted(limits.depth()));
    }
    MeteredInput metered = new MeteredInput(stream, most, expansion);
    try {
      packets(metered, depth);
    } finally {
      largest = Math.max(largest, metered.count());
    }
  }

  private void packets(MeteredInput metered, int depth) throws IOException, PGPException {
    BCPGInputStream packets = new BCPGInputStream(metered);
    Deque<PGPOnePassSignature> announced = new ArrayDeque<>();
    int count = 0;
    metered.expectPrelude();
    for (int tag = packets.nextPacketTag(); tag >= 0; tag = packets.nextPacketTag()) {
      if (++count > Limits.PACKETS_IN_A_LAYER) {
        throw new Refused(Reason.TOO_LARGE, "Too many packets in one message");
      }
      packet(tag, packets, metered, announced, depth);
      metered.expectPrelude();
    }
    grammar.next(Symbol.END);
    if (!announced.isEmpty()) {
      throw new Refused(
          Reason.NOT_OPENPGP, "An announced signature is missing: the message was cut off");
    }
  }

  private void packet(
      int tag,
      BCPGInputStream packets,
      MeteredInput metered,
      Deque<PGPOnePassSignature> announced,
      int depth)
      throws IOException, PGPException {
    switch (tag) {
      case PacketTags.PUBLIC_KEY_ENC_SESSION,
          PacketTags.SYMMETRIC_KEY_ENC_SESSION,
          PacketTags.SYMMETRIC_KEY_ENC,
          PacketTags.SYM_ENC_INTEGRITY_PRO,
          PacketTags.AEAD_ENC_DATA ->
          encrypted(packets, metered, depth);
      case PacketTags.COMPRESSED_DATA -> compressed(packets, metered, depth);
      case PacketTags.ONE_PASS_SIGNATURE -> {
        grammar.next(Symbol.OPENING_SIGNATURE);
        announced.push(new PGPOnePassSignature(packets));
      }
      case PacketTags.SIGNATURE -> signature(packets, announced);
      case PacketTags.LITERAL_DATA -> literal(packets, metered);
      case PacketTags.PADDING -> {
        metered.expectContent();
        packets.readPacket();
      }
      case PacketTags.MARKER -> packets.readPacket();
      default -> unknown(tag, packets);
    }
  }

  private void encrypted(BCPGInputStream packets, MeteredInput metered, int depth)
      throws IOException, PGPException {
    grammar.next(Symbol.ENCRYPTED_DATA);
    PGPEncryptedDataList list = new PGPEncryptedDataList(packets);
    metered.expectContent();
    Plaintext plaintext = decryption.decrypt(list);
    encryption = Optional.of(plaintext.encryption());
    warnings.addAll(plaintext.warnings());
    byte[] inner = plaintext.packets();
    layer(new ByteArrayInputStream(inner), inner.length, depth + 1);
  }

  private void compressed(BCPGInputStream packets, MeteredInput metered, int depth)
      throws IOException, PGPException {
    grammar.next(Symbol.COMPRESSED_DATA);
    PGPCompressedData data = new PGPCompressedData(packets);
    metered.expectContent();
    layer(data.getDataStream(), expansion.left() + Limits.PRELUDE, depth + 1);
    data.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  private void literal(BCPGInputStream packets, MeteredInput metered) throws IOException {
    grammar.next(Symbol.LITERAL_DATA);
    PGPLiteralData literal = new PGPLiteralData(packets);
    metered.expectContent();
    String name = new String(literal.getRawFileName(), StandardCharsets.UTF_8);
    fileName = name.equals(PGPLiteralData.CONSOLE) ? "" : name;
    content = literal.getInputStream().readAllBytes();
    if (content.length > expansion.left()) {
      throw expansion.tooLarge();
    }
  }

  private void signature(BCPGInputStream packets, Deque<PGPOnePassSignature> announced)
      throws IOException, PGPException {
    Symbol symbol = grammar.signature();
    grammar.next(symbol);
    PGPSignature signature = new PGPSignature(packets);
    if (symbol == Symbol.CLOSING_SIGNATURE) {
      if (announced.isEmpty() || !matches(announced.pop(), signature)) {
        throw new Refused(
            Reason.NOT_OPENPGP, "A signature that was not announced: the message was put together");
      }
    }
    signatures.add(signature);
    if (signatures.size() > Limits.SIGNATURES) {
      throw new Refused(Reason.TOO_LARGE, "More than %d signatures".formatted(Limits.SIGNATURES));
    }
  }

  private static boolean matches(PGPOnePassSignature announced, PGPSignature signature) {
    return announced.getSignatureType() == signature.getSignatureType()
        && announced.getHashAlgorithm() == signature.getHashAlgorithm()
        && announced.getKeyAlgorithm() == signature.getKeyAlgorithm()
        && announced.getKeyID() == signature.getKeyID();
  }

  private static void unknown(int tag, BCPGInputStream packets) throws IOException {
    if (tag < FIRST_NON_CRITICAL_TAG) {
      throw new Refused(Reason.NOT_OPENPGP, "A packet that no message has (tag %d)".formatted(tag));
    }
    packets.readPacket();
  }
}
