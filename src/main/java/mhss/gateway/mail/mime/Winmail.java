package mhss.gateway.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
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

  private static String rtf(HMEFMessage message) {
    return message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED)
            instanceof MAPIRtfAttribute rtf
        ? rtf.getDataString()
        : "";
  }
}
