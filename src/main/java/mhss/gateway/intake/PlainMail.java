package mhss.gateway.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mhss.gateway.documents.Document;
import mhss.gateway.documents.ReadForm;

/**
 * A mail as a person reads it, with all OpenPGP taken off. All of it is content, written by
 * strangers.
 *
 * @param subject the one that counts: inside the encryption when there is one
 * @param outerSubject empty when it is the same
 * @param headers of the mail outside, in their order; some of them, when it has very many
 * @param unopened what did not open, or whose signature says nothing: cause and next step
 */
public record PlainMail(
    List<String> from,
    List<String> to,
    String subject,
    Optional<String> outerSubject,
    Optional<Instant> date,
    List<Header> headers,
    List<Part> parts,
    List<Unopened> unopened) {

  public record Header(String name, String value) {}

  /**
   * @param path place in the mail; a dash leads from a sealed part to what was in it
   * @param encrypted it came sealed
   * @param signers full fingerprints of the keys whose valid signatures cover it
   * @param protection whether it was encrypted, and whose signatures are on it
   * @param text the sender's own words, without quotations; empty where there are none
   * @param quotedLines how many lines of older mails were left out
   * @param refusal why it cannot be read; empty when it can
   * @param active what in it may do something in the program of whoever opens the file
   * @param forms what the forms say that were found in it
   * @param file the part itself, as the sender attached it
   * @param sha256 of the file, in hex
   */
  public record Part(
      String path,
      String mediaType,
      String fileName,
      boolean attachment,
      boolean encrypted,
      Set<String> signers,
      String protection,
      String text,
      long quotedLines,
      Optional<String> refusal,
      List<String> active,
      List<ReadForm> forms,
      Document file,
      String sha256) {

    /** What it says belongs in no log. */
    @Override
    public String toString() {
      return "Part[" + path + "]";
    }
  }

  public record Unopened(String path, String advice) {}
}
