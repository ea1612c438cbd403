package mhss.gateway.sandbox.officers;

import java.nio.file.Path;

/** There is nothing to open in a file. */
public class NothingSealed extends RuntimeException {

  NothingSealed(Path file) {
    super(
        file
            + " holds nothing that is encrypted with OpenPGP: give a mail (.eml) out of the folder of"
            + " an officer, or a .pgp or .asc file");
  }
}
