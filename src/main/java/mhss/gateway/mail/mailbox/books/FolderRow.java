package mhss.gateway.mail.mailbox.books;

import java.time.Instant;

/**
 * A folder in the books.
 *
 * @param uidValidity 0: watched, but not seen on the server yet
 * @param watermark every UID up to here has its entry, or lies before the baseline
 * @param baseline UIDs up to here were there before the gateway
 */
public record FolderRow(
    String folder, long uidValidity, long watermark, long baseline, Instant baselineAt) {

  /** What lies above is looked at again; what was there before the gateway stays known. */
  public FolderRow lowered(long watermark) {
    return new FolderRow(folder, uidValidity, watermark, Math.min(baseline, watermark), baselineAt);
  }
}
