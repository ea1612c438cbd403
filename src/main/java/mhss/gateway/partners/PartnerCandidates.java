package mhss.gateway.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A partners file that is not in force yet. */
public class PartnerCandidates {

  /**
   * @throws BadPartnersFile naming what to change
   */
  public List<Partner> read(byte[] content) {
    try {
      Path aside = Files.createTempFile("partners", ".yml");
      try {
        Files.write(aside, content);
        return new PartnersFile(aside).get();
      } catch (BadPartnersFile bad) {
        throw new BadPartnersFile(bad.getMessage().replace(aside.toString(), "partners.yml"), bad);
      } finally {
        Files.delete(aside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
