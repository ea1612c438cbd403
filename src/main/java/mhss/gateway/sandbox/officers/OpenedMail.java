package mhss.gateway.sandbox.officers;

import java.util.List;

/**
 * A mail as its reader sees it.
 *
 * @param text what was written beside the files; empty for none
 * @param openedWith full fingerprint of the key that opened it
 * @param recipients how many keys open it
 * @param signers full fingerprints of those whose signatures are good
 */
public record OpenedMail(
    String text, List<Attachment> files, String openedWith, int recipients, List<String> signers) {

  /**
   * @param name safe as the name of a file
   */
  public record Attachment(String name, byte[] content) {}
}
