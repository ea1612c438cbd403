package mhss.gateway.mail.mime;

import java.util.Locale;
import mhss.gateway.mail.MailTooComplex;
import mhss.gateway.mail.MimeLimits;

/** What one mail may still cost. */
final class Budget {

  private final MimeLimits limits;
  private int parts;
  private long decoded;

  Budget(MimeLimits limits) {
    this.limits = limits;
  }

  void size(long bytes) {
    refuseAbove("size", limits.size(), bytes);
  }

  void part(int depth) {
    refuseAbove("depth", limits.depth(), depth);
    refuseAbove("parts", limits.parts(), ++parts);
  }

  /** For a scanner that has found more parts than are left, before it makes them. */
  void found(int more) {
    refuseAbove("parts", limits.parts(), parts + (long) more);
  }

  /** One more than may be found, so that too many are noticed and no more are looked for. */
  int most() {
    return limits.parts() + 1;
  }

  void decoded(long bytes) {
    decoded += bytes;
    refuseAbove("decodedSize", limits.decodedSize(), decoded);
  }

  void headers(int count) {
    refuseAbove("headersPerPart", limits.headersPerPart(), count);
  }

  void header(long bytes) {
    refuseAbove("headerLength", limits.headerLength(), bytes);
  }

  private static void refuseAbove(String limit, long allowed, long found) {
    if (found > allowed) {
      throw new MailTooComplex(
          String.format(
              Locale.ROOT, "More than %s %d allows: read it in the mailbox", limit, allowed));
    }
  }
}
