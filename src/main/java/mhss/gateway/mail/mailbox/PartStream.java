package mhss.gateway.mail.mailbox;

import java.io.IOException;
import java.io.InputStream;
import mhss.gateway.mail.mailbox.imap.Imap;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;

/**
 * A huge mail, asked from the server part by part. RFC822.SIZE is an estimate on some servers, so
 * it may end a read but never cut a mail short.
 */
final class PartStream extends InputStream {

  private final Imap imap;
  private final long uid;
  private final long size;
  private final int length;

  private byte[] part = {};
  private int position;
  private long offset;
  private boolean ended;

  /**
   * @param length of a part, in bytes
   */
  PartStream(Imap imap, long uid, long size, int length) {
    this.imap = imap;
    this.uid = uid;
    this.size = size;
    this.length = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int at, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (position == part.length && !next()) {
      return -1;
    }
    int taken = Math.min(count, part.length - position);
    System.arraycopy(part, position, buffer, at, taken);
    position += taken;
    return taken;
  }

  private boolean next() throws IOException {
    if (ended) {
      return false;
    }
    try {
      ByteArray answer = imap.part(uid, offset, length);
      if (answer == null && offset == 0) {
        throw new IOException("The server does not give the mail with UID " + uid + " now");
      }
      part = answer == null ? new byte[0] : answer.getNewBytes();
    } catch (ProtocolException e) {
      throw new IOException("The connection was lost within the mail with UID " + uid, e);
    }
    position = 0;
    offset += part.length;
    ended = part.length == 0 || part.length < length && offset >= size;
    return part.length > 0;
  }
}
