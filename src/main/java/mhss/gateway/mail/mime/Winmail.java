package mhss.gateway.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;

/** What Outlook packed into a winmail.dat (MS-OXTNEF). */
final class Winmail {

  /** Signature and key. */
  private static final int HEAD = 6;

  /** Level and identifier of an attribute. */
  private static final int BEFORE_LENGTH = 5;

  private static final int CHECKSUM = 2;

  record Content(String name, String mediaType, byte[] content) {}

  static {
    // POI stops at 1 MB for each attribute, and an attachment is one. The mail itself is bounded.
    TNEFAttribute.setMaxRecordLength(64 << 20);
    // Compressed RTF unpacks to nine times its size.
    MAPIAttribute.setMaxRecordLength(8 << 20);
  }

  private Winmail() {}

  /**
   * @throws IOException when it is no winmail.dat, or a damaged one
   */
  static List<Content> expand(Bytes data) throws IOException {
    if (!intact(data)) {
      throw new IOException("damaged winmail.dat");
    }
    try {
      HMEFMessage message = new HMEFMessage(data.stream());
      List<Content> contents = new ArrayList<>();
      String rtf = rtf(message);
      if (!rtf.isEmpty()) {
        contents.add(new Content("", "text/rtf", rtf.getBytes(ISO_8859_1)));
      }
      for (Attachment attachment : message.getAttachments()) {
        String name = attachment.getLongFilename();
        contents.add(
            new Content(
                name == null ? attachment.getFilename() : name,
                "application/octet-stream",
                attachment.getContents()));
      }
      return contents;
    } catch (RuntimeException damaged) {
      throw new IOException("damaged winmail.dat", damaged);
    }
  }

  /** Every attribute ends within the data: POI reserves the memory that an attribute claims. */
  private static boolean intact(Bytes data) {
    ByteBuffer walk =
        ByteBuffer.wrap(data.array(), data.from(), data.length()).order(ByteOrder.LITTLE_ENDIAN);
    if (walk.remaining() < HEAD || walk.getInt() != HMEFMessage.HEADER_SIGNATURE) {
      return false;
    }
    walk.getShort();
    while (walk.remaining() >= BEFORE_LENGTH + Integer.BYTES) {
      int length = walk.getInt(walk.position() + BEFORE_LENGTH);
      long next = walk.position() + BEFORE_LENGTH + Integer.BYTES + (long) length + CHECKSUM;
      if (length < 0 || next > walk.limit()) {
        return false;
      }
      walk.position((int) next);
    }
    return true;
  }

  private static String rtf(HMEFMessage message) {
    return message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED)
            instanceof MAPIRtfAttribute rtf
        ? rtf.getDataString()
        : "";
  }
}
